/** The tests call the request types, and the list that one of them has, by these names. */

import { requestTypes } from "request-forms";

export const orange = "R_BVPN_FR_1";
export const update = "U_BVPN_CUSTOM003_1";
export const verizon = "disconnectCustomerConfirmation";
/** Every one that there is. */
export const types = requestTypes().map(({ id }) => id);
export const list = "acknowledgementRequest";
