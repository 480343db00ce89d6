/** The tests call the request types, and the list that one of them has, by these names. */

export const orange = "R_BVPN_FR_1";
export const update = "U_BVPN_CUSTOM003_1";
export const verizon = "disconnectCustomerConfirmation";
export const types = [orange, update, verizon];
export const list = "acknowledgementRequest";
