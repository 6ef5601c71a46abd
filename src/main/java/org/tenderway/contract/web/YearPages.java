package org.tenderway.contract.web;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.contract.domain.YearLine;
import org.tenderway.contract.domain.YearView;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;

/** The year by expiry: red, amber and green, each with its words, and the stuck ones marked. */
@Controller
class YearPages {

    private static final List<String> SORTS = List.of("end", "last", "state", "owner", "reference");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final YearView view;
    private final CurrentActor actor;

    YearPages(YearView view, CurrentActor actor) {
        this.view = view;
        this.actor = actor;
    }

    @GetMapping("/contracts/year")
    String year(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "end") String sort,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        Actor reader = actor.get();
        if (reader.has(Role.SUPPLIER) || reader.roles().isEmpty()) {
            throw new AccessDeniedException("the year of contracts is for the officers of the council");
        }
        int wanted = number(year, view.today().getYear(), FIRST_YEAR, LAST_YEAR);
        int from = number(page, 0, 0, 100_000);
        String order = SORTS.contains(sort) ? sort : "end";
        List<YearLine> found = view.of(wanted, owner, order, from);
        model.addAttribute(
                "rows", found.stream().limit(YearView.AT_A_TIME).map(Row::of).toList());
        model.addAttribute("more", found.size() > YearView.AT_A_TIME);
        model.addAttribute("counts", view.counts(wanted, owner));
        model.addAttribute("year", wanted);
        model.addAttribute("owner", owner);
        model.addAttribute("sort", order);
        model.addAttribute("page", from);
        return "contract/year";
    }

    private static int number(String typed, int otherwise, int least, int most) {
        if (!typed.matches("[0-9]{1,6}")) {
            return otherwise;
        }
        return Math.max(least, Math.min(most, Integer.parseInt(typed)));
    }

    /** One contract of the year in words. */
    record Row(
            String reference,
            String title,
            String supplier,
            String owner,
            String endsOn,
            String lastDay,
            String colour,
            String light,
            String words,
            String nextStep,
            boolean stuck) {

        static Row of(YearLine line) {
            return new Row(
                    line.reference(),
                    line.title(),
                    line.supplierName(),
                    line.owner(),
                    ContractRow.day(line.endsOn()),
                    ContractRow.day(line.lastDay()),
                    line.standing().colour(),
                    line.standing().light(),
                    line.standing().words(),
                    line.standing().nextStep(),
                    line.standing().isStuck());
        }
    }
}
