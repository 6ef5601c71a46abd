package org.tenderway.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.plan.Standing;
import org.tenderway.plan.domain.IntentionBook;
import org.tenderway.plan.domain.line.Abbreviations;

/** The board of intentions, by outcome, sponsor, portfolio or how they stand, and the plans as a file. */
@Controller
class IntentionBoard {

    private static final Map<String, String> GROUPS = Map.of(
            "outcome", "outcome", "sponsor", "sponsor", "portfolio", "portfolio holder", "standing", "how it stands");

    private final CommissioningPlans plans;
    private final IntentionBook proposals;
    private final Abbreviations abbreviations;
    private final CurrentActor actor;

    IntentionBoard(CommissioningPlans plans, IntentionBook proposals, Abbreviations abbreviations, CurrentActor actor) {
        this.plans = plans;
        this.proposals = proposals;
        this.abbreviations = abbreviations;
        this.actor = actor;
    }

    /** Rows under one heading. */
    record Group(String name, List<IntentionRow> rows) {}

    @GetMapping("/intentions")
    String board(
            @RequestParam(defaultValue = "outcome") String by,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String sponsor,
            @RequestParam(defaultValue = "") String portfolio,
            @RequestParam(defaultValue = "") String standing,
            Model model) {
        String grouped = GROUPS.containsKey(by) ? by : "outcome";
        List<IntentionRow> all = plans.all().stream()
                .map(line -> IntentionRow.of(line, abbreviations))
                .toList();
        List<IntentionRow> shown = all.stream()
                .filter(row -> outcome.isEmpty() || row.outcome().equals(outcome))
                .filter(row -> sponsor.isEmpty() || row.sponsors().contains(sponsor))
                .filter(row -> portfolio.isEmpty() || row.holders().contains(portfolio))
                .filter(row -> standing.isEmpty() || row.standing().equals(standing))
                .toList();
        model.addAttribute("groups", groups(shown, grouped));
        model.addAttribute("by", grouped);
        model.addAttribute("shown", shown.size());
        model.addAttribute("count", all.size());
        model.addAttribute("chosen", List.of(outcome, sponsor, portfolio, standing));
        model.addAttribute("outcomes", choices(all, row -> List.of(row.outcome())));
        model.addAttribute("sponsors", choices(all, IntentionRow::sponsors));
        model.addAttribute("portfolios", choices(all, IntentionRow::holders));
        model.addAttribute(
                "standings",
                Arrays.stream(Standing.values()).map(Standing::words).toList());
        model.addAttribute("notes", plans.notes());
        model.addAttribute("proposals", proposals.all());
        model.addAttribute("mayKeep", actor.get().has(Role.COMMISSIONER));
        return "plan/intentions";
    }

    @GetMapping("/intentions/export.csv")
    ResponseEntity<String> export() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("commissioning-intentions.csv")
                                .build()
                                .toString())
                .body(plans.export());
    }

    private static List<Group> groups(List<IntentionRow> rows, String by) {
        Map<String, List<IntentionRow>> groups = new TreeMap<>();
        rows.forEach(row -> row.groups(by).forEach(name -> groups.computeIfAbsent(name, ignored -> new ArrayList<>())
                .add(row)));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<String> choices(List<IntentionRow> rows, Function<IntentionRow, List<String>> of) {
        return List.copyOf(
                rows.stream().flatMap(row -> of.apply(row).stream()).collect(Collectors.toCollection(TreeSet::new)));
    }
}
