// Everybody who checks, in the order of the tables.

import * as ajv from "./contenders/ajv.mjs";
import * as arktype from "./contenders/arktype.mjs";
import * as requestForms from "./contenders/request-forms.mjs";
import * as typebox from "./contenders/typebox.mjs";
import * as valibot from "./contenders/valibot.mjs";
import * as zod from "./contenders/zod.mjs";
import * as zodMini from "./contenders/zod-mini.mjs";

export const contenders = {
  "request-forms": requestForms,
  Zod: zod,
  "Zod mini": zodMini,
  Valibot: valibot,
  Ajv: ajv,
  ArkType: arktype,
  TypeBox: typebox,
};
