package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.evaluation.domain.DraftMember;
import org.tenderway.evaluation.domain.DraftView;
import org.tenderway.evaluation.domain.Drafting;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.identity.AtOnce;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The panels of a tender: question sets, who scores and chairs which; drafted once and named wherever one is due. */
@Controller
class PanelPages {

    private final Drafting drafting;
    private final EvaluationScoringProcess process;
    private final People people;
    private final CurrentActor actor;

    PanelPages(Drafting drafting, EvaluationScoringProcess process, People people, CurrentActor actor) {
        this.drafting = drafting;
        this.process = process;
        this.people = people;
        this.actor = actor;
    }

    @GetMapping("/tenders/{tender}/panels")
    String panels(@PathVariable String tender, Model model) {
        return show(tender, drafting.draft(tender), Map.of(), List.of(), model);
    }

    @PostMapping("/tenders/{tender}/panels")
    String draft(
            @PathVariable String tender,
            @RequestParam(defaultValue = "") String action,
            @RequestParam Map<String, String> entered,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        DraftView draft = drafting.draft(tender);
        try {
            redirect.addFlashAttribute("done", act(tender, draft, action, entered));
            return "redirect:/tenders/" + tender + "/panels";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(tender, draft, entered, List.of(refused), model);
        }
    }

    private String act(String tender, DraftView draft, String action, Map<String, String> entered) {
        switch (action) {
            case "sets" -> {
                AtOnce.edit(() -> drafting.divide(tender, version(entered), byQuestion(draft, entered)));
                return "The question sets are saved";
            }
            case "members" -> {
                AtOnce.edit(() -> drafting.staff(
                        tender,
                        version(entered),
                        entered.getOrDefault("chair", ""),
                        chairs(draft, entered),
                        members(draft, entered)));
                return "The panels are drafted";
            }
            case "name" -> {
                List<String> waiting = draft.lots().stream()
                        .filter(DraftView.LotLine::waiting)
                        .map(DraftView.LotLine::lotRole)
                        .toList();
                process.nameDrafted(waiting);
                return "The drafted panel is named for every lot and role that waited for one";
            }
            default -> throw new Refusal("", "choose what to save");
        }
    }

    private static String version(Map<String, String> entered) {
        return entered.getOrDefault("version", "");
    }

    private static String seen(Map<String, String> entered, String action, String now) {
        return action.equals(entered.get("action")) ? version(entered) : now;
    }

    private static Map<String, String> byQuestion(DraftView draft, Map<String, String> entered) {
        Map<String, String> sets = new HashMap<>();
        draft.sets().forEach(set -> set.questions()
                .forEach(question ->
                        sets.put(question.code(), entered.getOrDefault("set-" + question.code(), set.name()))));
        return sets;
    }

    private static Map<String, String> chairs(DraftView draft, Map<String, String> entered) {
        Map<String, String> chairs = new HashMap<>();
        for (int at = 0; at < draft.sets().size(); at++) {
            String own = entered.getOrDefault("chair-" + at, "");
            if (!own.isEmpty()) {
                chairs.put(draft.sets().get(at).name(), own);
            }
        }
        return chairs;
    }

    private List<DraftMember> members(DraftView draft, Map<String, String> entered) {
        List<DraftMember> members = new ArrayList<>();
        for (Person person : candidates()) {
            String department =
                    entered.getOrDefault("department-" + person.userId(), "").strip();
            for (int at = 0; at < draft.sets().size(); at++) {
                if (entered.containsKey(tick(at, person))) {
                    members.add(new DraftMember(draft.sets().get(at).name(), person.userId(), department));
                }
            }
        }
        return members;
    }

    private String show(
            String tender, DraftView draft, Map<String, String> entered, List<Refusal> errors, Model model) {
        model.addAttribute("tender", tender);
        model.addAttribute("draft", draft);
        // What was refused was typed on an earlier page: it stays with what that page showed.
        model.addAttribute("setsMark", seen(entered, "sets", draft.setsMark()));
        model.addAttribute("staffMark", seen(entered, "members", draft.staffMark()));
        model.addAttribute("errors", Problem.of(errors));
        model.addAttribute("officer", actor.get().has(Role.PROCUREMENT_OFFICER));
        model.addAttribute(
                "questions",
                draft.sets().stream()
                        .flatMap(set -> set.questions().stream()
                                .map(question -> new QuestionLine(
                                        "set-" + question.code(),
                                        question.code() + " " + question.title(),
                                        entered.getOrDefault("set-" + question.code(), set.name()))))
                        .toList());
        model.addAttribute(
                "people",
                candidates().stream()
                        .map(person -> line(person, draft, entered))
                        .toList());
        model.addAttribute(
                "chairs",
                people.having(Role.MODERATOR).stream()
                        .map(person -> new Choice(person.userId(), person.name()))
                        .toList());
        model.addAttribute("setChairs", draft.sets().size() > 1 ? setChairs(draft, entered) : List.of());
        model.addAttribute("chair", entered.getOrDefault("chair", draft.chair()));
        model.addAttribute("waiting", draft.lots().stream().anyMatch(DraftView.LotLine::waiting));
        return "evaluation/panels";
    }

    private static List<ChairLine> setChairs(DraftView draft, Map<String, String> entered) {
        List<ChairLine> lines = new ArrayList<>();
        for (int at = 0; at < draft.sets().size(); at++) {
            DraftView.SetView set = draft.sets().get(at);
            String field = "chair-" + at;
            lines.add(new ChairLine(field, set.name(), entered.getOrDefault(field, set.ownChair())));
        }
        return lines;
    }

    private static PersonLine line(Person person, DraftView draft, Map<String, String> entered) {
        List<Tick> ticks = new ArrayList<>();
        for (int at = 0; at < draft.sets().size(); at++) {
            DraftView.SetView set = draft.sets().get(at);
            boolean ticked = entered.isEmpty()
                    ? set.evaluators().contains(person.userId())
                    : entered.containsKey(tick(at, person));
            ticks.add(new Tick(tick(at, person), set.name(), ticked));
        }
        String department = "department-" + person.userId();
        boolean lay = !person.roles().contains(Role.EVALUATOR);
        return new PersonLine(
                person.name(),
                lay ? Role.LAY_EVALUATOR.label() : Role.EVALUATOR.label(),
                department,
                entered.getOrDefault(department, draft.departments().getOrDefault(person.userId(), "")),
                ticks);
    }

    private static String tick(int set, Person person) {
        return "in-%d-%s".formatted(set, person.userId());
    }

    private List<Person> candidates() {
        return Stream.of(Role.EVALUATOR, Role.LAY_EVALUATOR)
                .flatMap(role -> people.having(role).stream())
                .distinct()
                .toList();
    }

    record ChairLine(String field, String set, String chair) {}

    record QuestionLine(String field, String question, String set) {}

    record PersonLine(String name, String role, String departmentField, String department, List<Tick> ticks) {}

    record Tick(String field, String set, boolean ticked) {}

    record Choice(String value, String label) {}
}
