// Generated from the catalog by `make golden`. Do not edit.

export type RequestTypeId = "C_BVPN_CUSTOM001_1" | "C_BVPN_CUSTOM002_1" | "C_BVPN_CUSTOM003_1" | "C_BVPN_FR_1" | "C_GENERIC_FR_1" | "disconnectCustomerConfirmation" | "R_BVPN_FR_1" | "U_BVPN_CUSTOM001_1" | "U_BVPN_CUSTOM002_1" | "U_BVPN_CUSTOM003_1" | "U_BVPN_FR_1";

export type RuleId =
  | "C_BVPN_CUSTOM001_1/network"
  | "C_BVPN_CUSTOM001_1/billing-account"
  | "C_BVPN_CUSTOM001_1/profile"
  | "request/requested-at"
  | "request/requested-at-past"
  | "C_BVPN_CUSTOM002_1/service-point"
  | "C_BVPN_CUSTOM002_1/customer-reference"
  | "service-points/same"
  | "C_BVPN_CUSTOM002_1/customer-reference-singled-out"
  | "service-points/known"
  | "C_BVPN_CUSTOM003_1/network"
  | "C_BVPN_CUSTOM003_1/billing-account"
  | "C_BVPN_CUSTOM003_1/profile"
  | "C_BVPN_CUSTOM003_1/location-name"
  | "C_BVPN_CUSTOM003_1/address"
  | "C_BVPN_CUSTOM003_1/location-details"
  | "C_BVPN_CUSTOM003_1/siren"
  | "C_BVPN_CUSTOM003_1/location-size"
  | "C_BVPN_CUSTOM003_1/postal-code"
  | "C_BVPN_CUSTOM003_1/country"
  | "C_BVPN_CUSTOM003_1/primary-contact"
  | "C_BVPN_CUSTOM003_1/secondary-contact"
  | "C_BVPN_CUSTOM003_1/title"
  | "C_BVPN_CUSTOM003_1/phone"
  | "C_BVPN_CUSTOM003_1/email"
  | "C_BVPN_CUSTOM003_1/bandwidth"
  | "C_BVPN_CUSTOM003_1/additional-wifi"
  | "C_BVPN_CUSTOM003_1/other-options"
  | "C_BVPN_CUSTOM003_1/true-or-false"
  | "C_BVPN_CUSTOM003_1/email-domain"
  | "C_BVPN_CUSTOM003_1/french-number"
  | "C_BVPN_CUSTOM003_1/bandwidth-profile"
  | "C_BVPN_CUSTOM003_1/antennas"
  | "C_BVPN_FR_1/market"
  | "C_BVPN_FR_1/service-point"
  | "C_BVPN_FR_1/customer-reference"
  | "C_BVPN_FR_1/customer-reference-singled-out"
  | "C_GENERIC_FR_1/market"
  | "C_GENERIC_FR_1/details"
  | "C_GENERIC_FR_1/requested-at"
  | "C_GENERIC_FR_1/requested-at-time"
  | "disconnectCustomerConfirmation/acknowledgements"
  | "disconnectCustomerConfirmation/acknowledgement"
  | "disconnectCustomerConfirmation/unique-id"
  | "disconnectCustomerConfirmation/acceptance"
  | "disconnectCustomerConfirmation/external-id"
  | "disconnectCustomerConfirmation/code"
  | "disconnectCustomerConfirmation/reference-error"
  | "disconnectCustomerConfirmation/reason"
  | "disconnectCustomerConfirmation/reason-length"
  | "disconnectCustomerConfirmation/status"
  | "R_BVPN_FR_1/market"
  | "R_BVPN_FR_1/service-point"
  | "R_BVPN_FR_1/customer-reference"
  | "R_BVPN_FR_1/primary-contact"
  | "R_BVPN_FR_1/secondary-contact"
  | "R_BVPN_FR_1/email"
  | "R_BVPN_FR_1/phone"
  | "R_BVPN_FR_1/email-domain"
  | "R_BVPN_FR_1/international"
  | "R_BVPN_FR_1/national-number"
  | "R_BVPN_FR_1/french-number"
  | "R_BVPN_FR_1/customer-reference-singled-out"
  | "service-points/terminated"
  | "R_BVPN_FR_1/requested-at-too-soon"
  | "R_BVPN_FR_1/not-working-day"
  | "U_BVPN_CUSTOM001_1/service-point"
  | "U_BVPN_CUSTOM001_1/customer-reference"
  | "U_BVPN_CUSTOM001_1/location"
  | "U_BVPN_CUSTOM001_1/siren"
  | "U_BVPN_CUSTOM001_1/primary-contact"
  | "U_BVPN_CUSTOM001_1/secondary-contact"
  | "U_BVPN_CUSTOM001_1/title"
  | "U_BVPN_CUSTOM001_1/phone"
  | "U_BVPN_CUSTOM001_1/email"
  | "U_BVPN_CUSTOM001_1/postal-code"
  | "U_BVPN_CUSTOM001_1/email-domain"
  | "U_BVPN_CUSTOM001_1/french-number"
  | "U_BVPN_CUSTOM001_1/customer-reference-singled-out"
  | "U_BVPN_CUSTOM002_1/service-point"
  | "U_BVPN_CUSTOM002_1/customer-reference"
  | "U_BVPN_CUSTOM002_1/customer-reference-singled-out"
  | "U_BVPN_CUSTOM003_1/service-point"
  | "U_BVPN_CUSTOM003_1/customer-reference"
  | "U_BVPN_CUSTOM003_1/primary-contact"
  | "U_BVPN_CUSTOM003_1/secondary-contact"
  | "U_BVPN_CUSTOM003_1/title"
  | "U_BVPN_CUSTOM003_1/phone"
  | "U_BVPN_CUSTOM003_1/email"
  | "U_BVPN_CUSTOM003_1/profile"
  | "U_BVPN_CUSTOM003_1/bandwidth"
  | "U_BVPN_CUSTOM003_1/options"
  | "U_BVPN_CUSTOM003_1/email-domain"
  | "U_BVPN_CUSTOM003_1/french-number"
  | "U_BVPN_CUSTOM003_1/customer-reference-singled-out"
  | "U_BVPN_CUSTOM003_1/requested-at-too-soon"
  | "U_BVPN_CUSTOM003_1/not-working-day"
  | "U_BVPN_CUSTOM003_1/additional-wifi"
  | "U_BVPN_CUSTOM003_1/other-options"
  | "U_BVPN_CUSTOM003_1/true-or-false"
  | "U_BVPN_CUSTOM003_1/bandwidth-profile"
  | "U_BVPN_CUSTOM003_1/antennas"
  | "U_BVPN_FR_1/market"
  | "U_BVPN_FR_1/service-point"
  | "U_BVPN_FR_1/customer-reference"
  | "U_BVPN_FR_1/customer-reference-singled-out"
  | "value/bad-input"
  | "value/conflict"
  | "value/object"
  | "value/type"
  | "value/length"
  | "value/characters"
  | "value/items"
  | "value/unexpected"
  | "value/unexpected-more"
  | "value/unexpected-near"
  | "request/type"
  | "value/invisible"
  | "response/answer"
  | "value/trim";

export type IssueCode =
  | "missingProperty"
  | "invalidValue"
  | "invalidFormat"
  | "unexpectedProperty"
  | "referenceNotFound"
  | "ambiguousReference"
  | "notEligible"
  | "otherIssue";

export interface PropertyIds {
  C_BVPN_CUSTOM001_1:
    | "network.id"
    | "network.name"
    | "billingAccount.id"
    | "billingAccount.code"
    | "profile"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  C_BVPN_CUSTOM002_1:
    | "servicePoint.id"
    | "servicePoint.customerReference"
    | "servicePoint.reference"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  C_BVPN_CUSTOM003_1:
    | "network.id"
    | "network.name"
    | "billingAccount.id"
    | "billingAccount.code"
    | "profile"
    | "location.name"
    | "location.localCompany"
    | "location.localCompanyLegalNumber"
    | "location.building"
    | "location.buildingCode"
    | "location.stair"
    | "location.floor"
    | "location.room"
    | "location.address.street"
    | "location.address.postalCode"
    | "location.address.city"
    | "location.address.country"
    | "contacts.primary.title"
    | "contacts.primary.firstName"
    | "contacts.primary.lastName"
    | "contacts.primary.phone"
    | "contacts.primary.mobile"
    | "contacts.primary.email"
    | "contacts.secondary.title"
    | "contacts.secondary.firstName"
    | "contacts.secondary.lastName"
    | "contacts.secondary.phone"
    | "contacts.secondary.mobile"
    | "contacts.secondary.email"
    | "options.bandwidth"
    | "options.isAdditionalWifiNeeded"
    | "options.isMulticastNeeded"
    | "options.isQuickstartNeeded"
    | "options.isEthernetPortNeeded"
    | "options.isAnInternalAntennaNeeded"
    | "options.isExternalAntennaNeeded"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  C_BVPN_FR_1:
    | "servicePoint.id"
    | "servicePoint.customerReference"
    | "servicePoint.reference"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  C_GENERIC_FR_1:
    | "domain"
    | "requestedAt"
    | "offer.name"
    | "billingAccount.id"
    | "location.id"
    | "request.requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  disconnectCustomerConfirmation:
    | `acknowledgementRequest.${number}.acceptanceIndicator`
    | `acknowledgementRequest.${number}.id`
    | "externalId"
    | "reason"
    | "message"
    | "referenceError"
    | "code"
    | "status";
  R_BVPN_FR_1:
    | "servicePoint.id"
    | "servicePoint.customerReference"
    | "servicePoint.reference"
    | "contacts.primary.firstName"
    | "contacts.primary.lastName"
    | "contacts.primary.email"
    | "contacts.primary.phone"
    | "contacts.primary.mobile"
    | "contacts.secondary.firstName"
    | "contacts.secondary.lastName"
    | "contacts.secondary.email"
    | "contacts.secondary.phone"
    | "contacts.secondary.mobile"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  "R_BVPN_FR_1@2022-04-04":
    | "servicePoint.id"
    | "servicePoint.customerReference"
    | "servicePoint.reference"
    | "contacts.primary.title"
    | "contacts.primary.firstName"
    | "contacts.primary.lastName"
    | "contacts.primary.email"
    | "contacts.primary.phone"
    | "contacts.primary.mobile"
    | "contacts.secondary.title"
    | "contacts.secondary.firstName"
    | "contacts.secondary.lastName"
    | "contacts.secondary.email"
    | "contacts.secondary.phone"
    | "contacts.secondary.mobile"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  U_BVPN_CUSTOM001_1:
    | "servicePoint.id"
    | "servicePoint.customerReference"
    | "servicePoint.reference"
    | "location.name"
    | "location.localCompany"
    | "location.localCompanyNumber"
    | "location.address.street"
    | "location.address.extendedStreet"
    | "location.address.postalCode"
    | "location.address.city"
    | "contacts.primary.title"
    | "contacts.primary.firstName"
    | "contacts.primary.lastName"
    | "contacts.primary.phone"
    | "contacts.primary.mobile"
    | "contacts.primary.email"
    | "contacts.secondary.title"
    | "contacts.secondary.firstName"
    | "contacts.secondary.lastName"
    | "contacts.secondary.phone"
    | "contacts.secondary.mobile"
    | "contacts.secondary.email"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  U_BVPN_CUSTOM002_1:
    | "servicePoint.id"
    | "servicePoint.customerReference"
    | "servicePoint.reference"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  U_BVPN_CUSTOM003_1:
    | "servicePoint.id"
    | "servicePoint.customerReference"
    | "servicePoint.reference"
    | "contacts.primary.title"
    | "contacts.primary.firstName"
    | "contacts.primary.lastName"
    | "contacts.primary.phone"
    | "contacts.primary.mobile"
    | "contacts.primary.email"
    | "contacts.secondary.title"
    | "contacts.secondary.firstName"
    | "contacts.secondary.lastName"
    | "contacts.secondary.phone"
    | "contacts.secondary.mobile"
    | "contacts.secondary.email"
    | "profile"
    | "options.bandwidth"
    | "options.wifi"
    | "options.multicast"
    | "options.quickstart"
    | "options.ethernet"
    | "options.internal_antenna"
    | "options.external_antenna"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  "U_BVPN_CUSTOM003_1@2022-08":
    | "servicePoint.id"
    | "servicePoint.customerReference"
    | "servicePoint.reference"
    | "profile"
    | "options.bandwidth"
    | "options.isAdditionalWifiNeeded"
    | "options.isMulticastNeeded"
    | "options.isQuickstartNeeded"
    | "options.isEthernetPortNeeded"
    | "options.isAnInternalAntennaNeeded"
    | "options.isExternalAntennaNeeded"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
  U_BVPN_FR_1:
    | "servicePoint.id"
    | "servicePoint.customerReference"
    | "servicePoint.reference"
    | "requestedAt"
    | "customerReference"
    | "contract"
    | "comment";
}

export interface ValuesByType {
  C_BVPN_CUSTOM001_1: {
    network?: {
      /** Network identifier */
      id?: string;
      /** Network name */
      name?: string;
    };
    billingAccount?: {
      /** Billing account number */
      id?: string;
      /** Sub-billing account number */
      code?: string;
    };
    /** Profile. The name of a profile that you agreed with Orange */
    profile?: string;
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  C_BVPN_CUSTOM002_1: {
    servicePoint?: {
      /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
      id?: string;
      /** Your reference for this service point. For example PARIS-01: see your own list of sites */
      customerReference?: string;
      /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
      reference?: string;
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  C_BVPN_CUSTOM003_1: {
    network?: {
      /** Network identifier */
      id?: string;
      /** Network name */
      name?: string;
    };
    billingAccount: {
      /** Billing account number */
      id?: string;
      /** Sub-billing account number */
      code?: string;
    };
    /** Profile */
    profile: "FDJ CONNECT OPTIMA 8M" | "FDJ CONNECT OPTIMA 18M" | "FDJ CONNECT FTTH" | "FDJ CONNECT ULTIME" | "FDJ CONNECT CELL";
    location: {
      /** Name of the place */
      name: string;
      /** Local company */
      localCompany?: string;
      /** SIREN number of the local company. Nine digits */
      localCompanyLegalNumber?: string;
      /** Building */
      building?: string;
      /** Building code. The one that Arcep gives */
      buildingCode?: string;
      /** Staircase */
      stair?: string;
      /** Floor */
      floor?: string;
      /** Room */
      room?: string;
      address: {
        /** Street and number */
        street: string;
        /** Postal code. In France, five digits */
        postalCode: string;
        /** City */
        city: string;
        /** Country. Its ISO code, two capital letters: FR for France */
        country: string;
      };
    };
    contacts: {
      primary: {
        /** Title */
        title: "M." | "Mrs.";
        /** First name */
        firstName: string;
        /** Last name */
        lastName: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile: string;
        /** E-mail address */
        email: string;
      };
      secondary?: {
        /** Title */
        title?: "M." | "Mrs.";
        /** First name */
        firstName?: string;
        /** Last name */
        lastName?: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone?: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile?: string;
        /** E-mail address */
        email?: string;
      };
    };
    options?: {
      /** Bandwidth */
      bandwidth?: "8M" | "1M" | "EXTENDED";
      /** Additional Wi-Fi */
      isAdditionalWifiNeeded?: boolean | "true" | "false" | "on";
      /** Multicast */
      isMulticastNeeded?: boolean | "true" | "false" | "on";
      /** Quickstart */
      isQuickstartNeeded?: boolean | "true" | "false" | "on";
      /** Additional Ethernet */
      isEthernetPortNeeded?: boolean | "true" | "false" | "on";
      /** Internal mobile antenna */
      isAnInternalAntennaNeeded?: boolean | "true" | "false" | "on";
      /** External mobile antenna */
      isExternalAntennaNeeded?: boolean | "true" | "false" | "on";
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  C_BVPN_FR_1: {
    servicePoint?: {
      /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
      id?: string;
      /** Your reference for this service point. For example PARIS-01: see your own list of sites */
      customerReference?: string;
      /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
      reference?: string;
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  C_GENERIC_FR_1: {
    /** Domain of the offer */
    domain?: string;
    /** Installation date wished for. With its time and time zone, for example 2027-03-31T08:00:00+02:00 */
    requestedAt?: string;
    offer?: {
      /** Offer, product or service */
      name?: string;
    };
    billingAccount?: {
      /** Billing account identifier */
      id?: string;
    };
    location?: {
      /** Place identifier */
      id?: string;
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  disconnectCustomerConfirmation: {
    acknowledgementRequest: readonly {
      /** Acceptance indicator. accepted or rejected */
      acceptanceIndicator: string;
      /** Charge item identifier. Unique within the charge; used to match the charge item */
      id: string;
    }[];
    /** External identifier. A whole number */
    externalId?: number | `${number}`;
    /** Reason */
    reason?: string;
    /** Message */
    message?: string;
    /** Web address about the error */
    referenceError?: string;
    /** Error code */
    code?: "missingQueryParameter" | "missingQueryValue" | "invalidQuery" | "invalidBody";
    /** Status */
    status?: string;
  };
  R_BVPN_FR_1: {
    servicePoint: {
      /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
      id?: string;
      /** Your reference for this service point. For example PARIS-01: see your own list of sites */
      customerReference?: string;
      /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
      reference?: string;
    };
    contacts: {
      primary: {
        /** First name */
        firstName: string;
        /** Last name */
        lastName: string;
        /** E-mail address */
        email: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile: string;
      };
      secondary?: {
        /** First name */
        firstName?: string;
        /** Last name */
        lastName?: string;
        /** E-mail address */
        email?: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone?: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile?: string;
      };
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  "R_BVPN_FR_1@2022-04-04": {
    servicePoint: {
      /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
      id?: string;
      /** Your reference for this service point. For example PARIS-01: see your own list of sites */
      customerReference?: string;
      /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
      reference?: string;
    };
    contacts: {
      primary: {
        /** Title */
        title: string;
        /** First name */
        firstName: string;
        /** Last name */
        lastName: string;
        /** E-mail address */
        email: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile: string;
      };
      secondary?: {
        /** Title */
        title?: string;
        /** First name */
        firstName?: string;
        /** Last name */
        lastName?: string;
        /** E-mail address */
        email?: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone?: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile?: string;
      };
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  U_BVPN_CUSTOM001_1: {
    servicePoint?: {
      /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
      id?: string;
      /** Your reference for this service point. For example PARIS-01: see your own list of sites */
      customerReference?: string;
      /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
      reference?: string;
    };
    location?: {
      /** Name of the place */
      name?: string;
      /** Local company */
      localCompany?: string;
      /** SIREN number of the local company. Nine digits */
      localCompanyNumber?: string;
      address?: {
        /** Street and number */
        street?: string;
        /** Address supplement. What helps to find out whether the offer is available there */
        extendedStreet?: string;
        /** Postal code. In France, five digits */
        postalCode?: string;
        /** City */
        city?: string;
      };
    };
    contacts?: {
      primary?: {
        /** Title */
        title?: "M." | "Mrs.";
        /** First name */
        firstName?: string;
        /** Last name */
        lastName?: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone?: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile?: string;
        /** E-mail address */
        email?: string;
      };
      secondary?: {
        /** Title */
        title?: "M." | "Mrs.";
        /** First name */
        firstName?: string;
        /** Last name */
        lastName?: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone?: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile?: string;
        /** E-mail address */
        email?: string;
      };
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  U_BVPN_CUSTOM002_1: {
    servicePoint?: {
      /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
      id?: string;
      /** Your reference for this service point. For example PARIS-01: see your own list of sites */
      customerReference?: string;
      /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
      reference?: string;
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  U_BVPN_CUSTOM003_1: {
    servicePoint: {
      /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
      id?: string;
      /** Your reference for this service point. For example PARIS-01: see your own list of sites */
      customerReference?: string;
      /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
      reference?: string;
    };
    contacts: {
      primary: {
        /** Title */
        title: "M." | "Mrs.";
        /** First name */
        firstName: string;
        /** Last name */
        lastName: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile: string;
        /** E-mail address */
        email: string;
      };
      secondary?: {
        /** Title */
        title?: "M." | "Mrs.";
        /** First name */
        firstName?: string;
        /** Last name */
        lastName?: string;
        /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
        phone?: string;
        /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
        mobile?: string;
        /** E-mail address */
        email?: string;
      };
    };
    /** Profile */
    profile: "FDJ CONNECT OPTIMA 8M" | "FDJ CONNECT OPTIMA 18M" | "FDJ CONNECT FTTH" | "FDJ CONNECT ULTIME" | "FDJ CONNECT CELL";
    options: {
      /** Bandwidth */
      bandwidth: "8M" | "1M" | "Extended";
      /** Additional Wi-Fi */
      wifi: string;
      /** Multicast */
      multicast: string;
      /** Quickstart */
      quickstart: string;
      /** Additional Ethernet */
      ethernet: string;
      /** Internal mobile antenna */
      internal_antenna: string;
      /** External mobile antenna */
      external_antenna: string;
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  "U_BVPN_CUSTOM003_1@2022-08": {
    servicePoint: {
      /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
      id?: string;
      /** Your reference for this service point. For example PARIS-01: see your own list of sites */
      customerReference?: string;
      /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
      reference?: string;
    };
    /** Profile */
    profile: "FDJ CONNECT OPTIMA 8M" | "FDJ CONNECT OPTIMA 18M" | "FDJ CONNECT FTTH" | "FDJ CONNECT ULTIME" | "FDJ CONNECT CELL";
    options?: {
      /** Bandwidth */
      bandwidth?: "8M" | "1M" | "EXTENDED";
      /** Additional Wi-Fi */
      isAdditionalWifiNeeded?: boolean | "true" | "false" | "on";
      /** Multicast */
      isMulticastNeeded?: boolean | "true" | "false" | "on";
      /** Quickstart */
      isQuickstartNeeded?: boolean | "true" | "false" | "on";
      /** Additional Ethernet */
      isEthernetPortNeeded?: boolean | "true" | "false" | "on";
      /** Internal mobile antenna */
      isAnInternalAntennaNeeded?: boolean | "true" | "false" | "on";
      /** External mobile antenna */
      isExternalAntennaNeeded?: boolean | "true" | "false" | "on";
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
  U_BVPN_FR_1: {
    servicePoint?: {
      /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
      id?: string;
      /** Your reference for this service point. For example PARIS-01: see your own list of sites */
      customerReference?: string;
      /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
      reference?: string;
    };
    request?: {
      /** Requested date. Year-month-day, for example 2027-03-31 */
      requestedAt?: string;
      /** Your reference for this request */
      customerReference?: string;
      /** Contract number. For example 123456: see your contract with Orange */
      contract?: string;
      /** Comment */
      comment?: string;
    };
  };
}

export interface PayloadByType {
  C_BVPN_CUSTOM001_1: {
    type: "C_BVPN_CUSTOM001_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      network?: {
        /** Network identifier */
        id?: string;
        /** Network name */
        name?: string;
      };
      billingAccount?: {
        /** Billing account number */
        id?: string;
        /** Sub-billing account number */
        code?: string;
      };
      /** Profile. The name of a profile that you agreed with Orange */
      profile?: string;
    };
  };
  C_BVPN_CUSTOM002_1: {
    type: "C_BVPN_CUSTOM002_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      servicePoint?: {
        /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
        id?: string;
        /** Your reference for this service point. For example PARIS-01: see your own list of sites */
        customerReference?: string;
        /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
        reference?: string;
      };
    };
  };
  C_BVPN_CUSTOM003_1: {
    type: "C_BVPN_CUSTOM003_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      network?: {
        /** Network identifier */
        id?: string;
        /** Network name */
        name?: string;
      };
      billingAccount: {
        /** Billing account number */
        id?: string;
        /** Sub-billing account number */
        code?: string;
      };
      /** Profile */
      profile: "FDJ CONNECT OPTIMA 8M" | "FDJ CONNECT OPTIMA 18M" | "FDJ CONNECT FTTH" | "FDJ CONNECT ULTIME" | "FDJ CONNECT CELL";
      location: {
        /** Name of the place */
        name: string;
        /** Local company */
        localCompany?: string;
        /** SIREN number of the local company. Nine digits */
        localCompanyLegalNumber?: string;
        /** Building */
        building?: string;
        /** Building code. The one that Arcep gives */
        buildingCode?: string;
        /** Staircase */
        stair?: string;
        /** Floor */
        floor?: string;
        /** Room */
        room?: string;
        address: {
          /** Street and number */
          street: string;
          /** Postal code. In France, five digits */
          postalCode: string;
          /** City */
          city: string;
          /** Country. Its ISO code, two capital letters: FR for France */
          country: string;
        };
      };
      contacts: {
        primary: {
          /** Title */
          title: "M." | "Mrs.";
          /** First name */
          firstName: string;
          /** Last name */
          lastName: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile: string;
          /** E-mail address */
          email: string;
        };
        secondary?: {
          /** Title */
          title?: "M." | "Mrs.";
          /** First name */
          firstName?: string;
          /** Last name */
          lastName?: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone?: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile?: string;
          /** E-mail address */
          email?: string;
        };
      };
      options?: {
        /** Bandwidth */
        bandwidth?: "8M" | "1M" | "EXTENDED";
        /** Additional Wi-Fi */
        isAdditionalWifiNeeded?: boolean;
        /** Multicast */
        isMulticastNeeded?: boolean;
        /** Quickstart */
        isQuickstartNeeded?: boolean;
        /** Additional Ethernet */
        isEthernetPortNeeded?: boolean;
        /** Internal mobile antenna */
        isAnInternalAntennaNeeded?: boolean;
        /** External mobile antenna */
        isExternalAntennaNeeded?: boolean;
      };
    };
  };
  C_BVPN_FR_1: {
    type: "C_BVPN_FR_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      servicePoint?: {
        /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
        id?: string;
        /** Your reference for this service point. For example PARIS-01: see your own list of sites */
        customerReference?: string;
        /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
        reference?: string;
      };
    };
  };
  C_GENERIC_FR_1: {
    type: "C_GENERIC_FR_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      /** Domain of the offer */
      domain?: string;
      /** Installation date wished for. With its time and time zone, for example 2027-03-31T08:00:00+02:00 */
      requestedAt?: string;
      offer?: {
        /** Offer, product or service */
        name?: string;
      };
      billingAccount?: {
        /** Billing account identifier */
        id?: string;
      };
      location?: {
        /** Place identifier */
        id?: string;
      };
    };
  };
  disconnectCustomerConfirmation: {
    acknowledgementRequest: {
      /** Acceptance indicator. accepted or rejected */
      acceptanceIndicator: string;
      /** Charge item identifier. Unique within the charge; used to match the charge item */
      id: string;
    }[];
    /** External identifier. A whole number */
    externalId?: number;
    /** Reason */
    reason?: string;
    /** Message */
    message?: string;
    /** Web address about the error */
    referenceError?: string;
    /** Error code */
    code?: "missingQueryParameter" | "missingQueryValue" | "invalidQuery" | "invalidBody";
    /** Status */
    status?: string;
  };
  R_BVPN_FR_1: {
    type: "R_BVPN_FR_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      servicePoint: {
        /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
        id?: string;
        /** Your reference for this service point. For example PARIS-01: see your own list of sites */
        customerReference?: string;
        /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
        reference?: string;
      };
      contacts: {
        primary: {
          /** First name */
          firstName: string;
          /** Last name */
          lastName: string;
          /** E-mail address */
          email: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile: string;
        };
        secondary?: {
          /** First name */
          firstName?: string;
          /** Last name */
          lastName?: string;
          /** E-mail address */
          email?: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone?: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile?: string;
        };
      };
    };
  };
  "R_BVPN_FR_1@2022-04-04": {
    type: "R_BVPN_FR_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      servicePoint: {
        /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
        id?: string;
        /** Your reference for this service point. For example PARIS-01: see your own list of sites */
        customerReference?: string;
        /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
        reference?: string;
      };
      contacts: {
        primary: {
          /** Title */
          title: string;
          /** First name */
          firstName: string;
          /** Last name */
          lastName: string;
          /** E-mail address */
          email: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile: string;
        };
        secondary?: {
          /** Title */
          title?: string;
          /** First name */
          firstName?: string;
          /** Last name */
          lastName?: string;
          /** E-mail address */
          email?: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone?: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile?: string;
        };
      };
    };
  };
  U_BVPN_CUSTOM001_1: {
    type: "U_BVPN_CUSTOM001_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      servicePoint?: {
        /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
        id?: string;
        /** Your reference for this service point. For example PARIS-01: see your own list of sites */
        customerReference?: string;
        /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
        reference?: string;
      };
      location?: {
        /** Name of the place */
        name?: string;
        /** Local company */
        localCompany?: string;
        /** SIREN number of the local company. Nine digits */
        localCompanyNumber?: string;
        address?: {
          /** Street and number */
          street?: string;
          /** Address supplement. What helps to find out whether the offer is available there */
          extendedStreet?: string;
          /** Postal code. In France, five digits */
          postalCode?: string;
          /** City */
          city?: string;
        };
      };
      contacts?: {
        primary?: {
          /** Title */
          title?: "M." | "Mrs.";
          /** First name */
          firstName?: string;
          /** Last name */
          lastName?: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone?: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile?: string;
          /** E-mail address */
          email?: string;
        };
        secondary?: {
          /** Title */
          title?: "M." | "Mrs.";
          /** First name */
          firstName?: string;
          /** Last name */
          lastName?: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone?: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile?: string;
          /** E-mail address */
          email?: string;
        };
      };
    };
  };
  U_BVPN_CUSTOM002_1: {
    type: "U_BVPN_CUSTOM002_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      servicePoint?: {
        /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
        id?: string;
        /** Your reference for this service point. For example PARIS-01: see your own list of sites */
        customerReference?: string;
        /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
        reference?: string;
      };
    };
  };
  U_BVPN_CUSTOM003_1: {
    type: "U_BVPN_CUSTOM003_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      servicePoint: {
        /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
        id?: string;
        /** Your reference for this service point. For example PARIS-01: see your own list of sites */
        customerReference?: string;
        /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
        reference?: string;
      };
      contacts: {
        primary: {
          /** Title */
          title: "M." | "Mrs.";
          /** First name */
          firstName: string;
          /** Last name */
          lastName: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile: string;
          /** E-mail address */
          email: string;
        };
        secondary?: {
          /** Title */
          title?: "M." | "Mrs.";
          /** First name */
          firstName?: string;
          /** Last name */
          lastName?: string;
          /** Phone number. In the international format, a French number is +33 and nine digits, without its first 0 */
          phone?: string;
          /** Mobile number. In the international format, a French number is +33 and nine digits, without its first 0 */
          mobile?: string;
          /** E-mail address */
          email?: string;
        };
      };
      /** Profile */
      profile: "FDJ CONNECT OPTIMA 8M" | "FDJ CONNECT OPTIMA 18M" | "FDJ CONNECT FTTH" | "FDJ CONNECT ULTIME" | "FDJ CONNECT CELL";
      options: {
        /** Bandwidth */
        bandwidth: "8M" | "1M" | "Extended";
        /** Additional Wi-Fi */
        wifi: string;
        /** Multicast */
        multicast: string;
        /** Quickstart */
        quickstart: string;
        /** Additional Ethernet */
        ethernet: string;
        /** Internal mobile antenna */
        internal_antenna: string;
        /** External mobile antenna */
        external_antenna: string;
      };
    };
  };
  "U_BVPN_CUSTOM003_1@2022-08": {
    type: "U_BVPN_CUSTOM003_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      servicePoint: {
        /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
        id?: string;
        /** Your reference for this service point. For example PARIS-01: see your own list of sites */
        customerReference?: string;
        /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
        reference?: string;
      };
      /** Profile */
      profile: "FDJ CONNECT OPTIMA 8M" | "FDJ CONNECT OPTIMA 18M" | "FDJ CONNECT FTTH" | "FDJ CONNECT ULTIME" | "FDJ CONNECT CELL";
      options?: {
        /** Bandwidth */
        bandwidth?: "8M" | "1M" | "EXTENDED";
        /** Additional Wi-Fi */
        isAdditionalWifiNeeded?: boolean;
        /** Multicast */
        isMulticastNeeded?: boolean;
        /** Quickstart */
        isQuickstartNeeded?: boolean;
        /** Additional Ethernet */
        isEthernetPortNeeded?: boolean;
        /** Internal mobile antenna */
        isAnInternalAntennaNeeded?: boolean;
        /** External mobile antenna */
        isExternalAntennaNeeded?: boolean;
      };
    };
  };
  U_BVPN_FR_1: {
    type: "U_BVPN_FR_1";
    /** Requested date. Year-month-day, for example 2027-03-31 */
    requestedAt?: string;
    /** Your reference for this request */
    customerReference?: string;
    /** Contract number. For example 123456: see your contract with Orange */
    contract?: string;
    /** Comment */
    comment?: string;
    /** Kept as it is. */
    customer?: unknown;
    /** Kept as they are. */
    attachments?: unknown;
    properties: {
      servicePoint?: {
        /** Service point identifier. For example SP-1001: see Orange’s list of your service points (Core Information API) */
        id?: string;
        /** Your reference for this service point. For example PARIS-01: see your own list of sites */
        customerReference?: string;
        /** Commercial reference of the service point. For example COM-2001: ask your Orange representative */
        reference?: string;
      };
    };
  };
}
