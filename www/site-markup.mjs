// One field asks which site is meant, and the documented controls stand behind it, for whoever has a reference instead. It
// has no name: what is chosen in it goes into them, and site-field.js sees to that.

import { mostSites } from "./scripts/sites/lines.js";

const group = /<fieldset data-group="servicePoint"[\s\S]*?(?=<\/fieldset>)/;

/** The markup of a form, with this field where it asks for a service point. */
export function withSite(form, words) {
  return form.replace(group, (markup) => {
    const [, title, hint, messages, rows] = partsOf(markup);
    return `<fieldset data-group="servicePoint" data-sites="awaited">${title}${messages}${field(words)}
<details class="site-references" id="page-site-references"><summary>${words.siteReference}</summary>
${hint}${describedFirst(rows)}</details>
`;
  });
}

/** The legend, what explains the group, its messages, and its fields. */
function partsOf(markup) {
  const parts = /^.*?(<legend>.*\n)(<p class="hint".*\n)([\s\S]*?)(<div class="field"[\s\S]*)$/.exec(markup);
  if (parts === null) throw new Error("The group of the service point is not as it was.");
  return parts;
}

/** What explains the three is said with the first of them: of the field in front of them it is not true. */
function describedFirst(rows) {
  return rows.replace('aria-describedby="', "$&servicePoint-hint ");
}

function field(words) {
  return `<div class="field" id="page-site-field"><label for="page-site">${words.siteQuestion}</label>
<p class="hint" id="page-site-hint">${words.siteHint}</p>
<input id="page-site" type="text" spellcheck="false" aria-describedby="page-site-hint page-site-chosen">
<p class="site-chosen" id="page-site-chosen"></p>
<div class="site-warnings" id="page-site-warnings"></div>
<p class="choice"><input id="page-sites" type="checkbox" disabled><label for="page-sites">${words.sitesSeveral(mostSites)}</label></p>
<div class="sites-rest" id="page-sites-rest" hidden>
<ol class="sites" id="page-sites-list"></ol>
<details><summary>${words.sitesPaste}</summary>
<label for="page-sites-text">${words.sitesLines}</label>
<textarea id="page-sites-text" rows="4" spellcheck="false" aria-describedby="page-sites-note"></textarea>
<p class="hint" id="page-sites-note"></p>
<button type="button" class="secondary" id="page-sites-add">${words.sitesAdd}</button>
</details>
</div>
</div>`;
}
