import { UserError } from "../../app/errors";
import { checks } from "../../core/checks/registry";
import { didYouMean } from "../did-you-mean";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** `explain`: what a check demands, why, with an example; without an id, the list of checks. */
export const explain: Command = {
  name: "explain",
  usage: "explain [CHECK-ID]",
  summary: { nl: "legt uit wat een controle vraagt en waarom", en: "explains what a check demands and why" },
  positionals: [0, 1],
  options: {},
  run,
};

function run({ positionals, language }: Arguments, world: World): Promise<Exit> {
  const [id] = positionals;
  if (id === undefined) {
    const width = Math.max(...checks.map((check) => check.id.length)) + 2;
    world.out(checks.map((check) => `${check.id.padEnd(width)}${check.texts[language].title}\n`).join(""));
    return Promise.resolve(EXIT.ok);
  }
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) {
    const meant = didYouMean(
      id,
      checks.map((candidate) => candidate.id),
    );
    throw new UserError("check-unknown", {
      nl: `Geen controle met de naam '${id}'.${meant.nl} 'kerncijfer explain' toont ze alle.`,
      en: `No check called '${id}'.${meant.en} 'kerncijfer explain' lists them all.`,
    });
  }
  const texts = check.texts[language];
  const [example, source] = language === "nl" ? ["Voorbeeld", "Bron"] : ["Example", "Source"];
  world.out(`${texts.title} (${check.id})\n\n${texts.explanation}\n\n${example}: ${texts.example}\n${source}: ${check.source[language]}\n`);
  return Promise.resolve(EXIT.ok);
}
