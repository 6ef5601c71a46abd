package org.tenderway.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.domain.change.ContractExits;
import org.tenderway.contract.domain.change.ExitItem;
import org.tenderway.contract.domain.change.ExitView;
import org.tenderway.contract.web.ContractLines.Line;
import org.tenderway.identity.AtOnce;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** How a contract is left: its exit plans with what is done, what is excepted and what is still open. */
@Controller
class ExitPages {

    private final Contracts contracts;
    private final ContractExits exits;
    private final CurrentActor actor;

    ExitPages(Contracts contracts, ContractExits exits, CurrentActor actor) {
        this.contracts = contracts;
        this.exits = exits;
        this.actor = actor;
    }

    /** An exit plan on the page. */
    record Plan(ExitView exit, String state, List<Line> rows, List<List<String>> items) {}

    /** Which items are done, or which one is left out and why. */
    record TypedItems(String itemsDone, String itemNumber, String exceptedBecause) {

        static final TypedItems NONE = new TypedItems("", "", "");

        TypedItems {
            itemsDone = Objects.requireNonNullElse(itemsDone, "");
            itemNumber = Objects.requireNonNullElse(itemNumber, "");
            exceptedBecause = Objects.requireNonNullElse(exceptedBecause, "");
        }

        int number() {
            Refusal.unless(itemNumber.strip().matches("[0-9]{1,3}"), "itemNumber", "enter the number of the item");
            return Integer.parseInt(itemNumber.strip());
        }
    }

    @GetMapping("/contracts/{reference}/exit")
    String exits(@PathVariable String reference, Model model) {
        return show(reference, TypedItems.NONE, null, model);
    }

    @PostMapping("/contracts/{reference}/exit/items")
    String items(
            @PathVariable String reference,
            TypedItems typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            String plan = open(reference).reference();
            if (!typed.itemsDone().isBlank()) {
                AtOnce.edit(() -> exits.done(plan, typed.itemsDone()));
            } else {
                Refusal.unless(
                        !typed.itemNumber().isBlank()
                                || !typed.exceptedBecause().isBlank(),
                        "itemsDone",
                        "enter the numbers of the items that are done, for example 1, 3, or “all”");
                AtOnce.edit(() -> exits.except(plan, typed.number(), typed.exceptedBecause()));
            }
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(reference, typed, refusal, model);
        }
        next.addFlashAttribute("done", "The exit plan was updated");
        return "redirect:/contracts/%s/exit".formatted(reference);
    }

    private ExitView open(String contract) {
        return exits.of(contract).stream()
                .filter(exit -> exit.status().isOpen())
                .findFirst()
                .orElseThrow(() -> new Refusal("", "no exit plan of this contract is open"));
    }

    private String show(String reference, TypedItems typed, @Nullable Refusal refusal, Model model) {
        List<ExitView> all = exits.of(reference);
        model.addAttribute(
                "contract",
                contracts
                        .find(reference)
                        .orElseThrow(
                                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such contract")));
        model.addAttribute("plans", all.stream().map(ExitPages::plan).toList());
        model.addAttribute(
                "keeps",
                actor.get().has(Role.CONTRACT_MANAGER)
                        && all.stream().anyMatch(exit -> exit.status().isOpen()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Problem.of(refusal));
        return "contract/exit";
    }

    private static Plan plan(ExitView exit) {
        Boolean follows = exit.successorWanted();
        Integer months = exit.leadMonths();
        List<List<String>> items = new ArrayList<>();
        for (ExitItem item : exit.items()) {
            items.add(List.of(
                    String.valueOf(items.size() + 1), item.label(), ContractRow.day(item.dueOn()), state(item)));
        }
        return new Plan(
                exit,
                switch (exit.status()) {
                    case BEGUN -> "Waits to be planned";
                    case PLANNED -> "Planned";
                    case CLOSED -> "Closed";
                    case DROPPED -> "Not needed any more";
                },
                List.of(
                        new Line("Begun because", exit.because()),
                        new Line("Last day of the contract", ContractRow.day(exit.lastDay())),
                        new Line("Who sees to it", exit.owner()),
                        new Line("Something follows", follows == null ? "" : follows ? "Yes" : "No"),
                        new Line("Months that its procurement takes", months == null ? "" : months.toString()),
                        new Line("Closed on", day(exit.closedOn())),
                        new Line("Closed because", exit.closedBecause())),
                items);
    }

    private static String state(ExitItem item) {
        LocalDate done = item.doneOn();
        if (done != null) {
            return "Done on %s by %s".formatted(ContractRow.day(done), item.doneBy());
        }
        return item.exceptedBecause() == null ? "Open" : "Left out: " + item.exceptedBecause();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ContractRow.day(day);
    }
}
