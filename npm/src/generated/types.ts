// Generated from the catalog by `make golden`. Do not edit.

export type RequestTypeId = "disconnectCustomerConfirmation" | "R_BVPN_FR_1" | "U_BVPN_CUSTOM003_1";

export type RuleId =
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
  | "service-points/known"
  | "service-points/same"
  | "service-points/terminated"
  | "request/requested-at"
  | "request/requested-at-past"
  | "R_BVPN_FR_1/requested-at-too-soon"
  | "R_BVPN_FR_1/not-working-day"
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
}

export interface ValuesByType {
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
}

export interface PayloadByType {
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
}
