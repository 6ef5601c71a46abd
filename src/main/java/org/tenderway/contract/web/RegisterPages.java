package org.tenderway.contract.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.tenderway.contract.domain.register.RegisterPage;
import org.tenderway.contract.domain.register.RegisterQuery;
import org.tenderway.contract.domain.register.RegisterRights;
import org.tenderway.contract.domain.register.RegisterSearch;
import org.tenderway.identity.CurrentActor;

/** The register of contracts: searched, filtered, sorted and turned page by page in the database. */
@Controller
class RegisterPages {

    static final List<Choice> STATES = List.of(
            new Choice("RED", "Ends within three months"),
            new Choice("AMBER", "Ends within a year"),
            new Choice("GREEN", "Runs for more than a year"),
            new Choice("SIGNED", "In force"),
            new Choice("PREPARED", "Not signed yet"),
            new Choice("ENDED", "Ended"),
            new Choice("TERMINATED", "Terminated"),
            new Choice("WITHDRAWN", "Will not be signed"));

    private final RegisterSearch search;
    private final CurrentActor actor;
    private final Clock clock;

    RegisterPages(RegisterSearch search, CurrentActor actor, Clock clock) {
        this.search = search;
        this.actor = actor;
        this.clock = clock;
    }

    /** One option of a filter. */
    record Choice(String value, String label) {}

    /** A line of the list with its urgency. */
    record Row(RegisterPage.Line contract, String endsOn, String value, String urgency, String colour) {

        static Row of(RegisterPage.Line contract, LocalDate today) {
            var urgency = ContractRow.Urgency.of(contract.status(), contract.endsOn(), today);
            return new Row(
                    contract,
                    ContractRow.day(contract.endsOn()),
                    contract.value() == null ? "" : contract.value().toString(),
                    urgency.words,
                    urgency.colour);
        }
    }

    /** What the address asks for. */
    record Asked(
            @Nullable String q,
            @Nullable String state,
            @Nullable String owner,
            @Nullable String service,
            @Nullable String sort,
            @Nullable Integer page) {

        Asked {
            q = Objects.requireNonNullElse(q, "");
            state = Objects.requireNonNullElse(state, "");
            owner = Objects.requireNonNullElse(owner, "");
            service = Objects.requireNonNullElse(service, "");
            sort = Objects.requireNonNullElse(sort, "end");
            page = Objects.requireNonNullElse(page, 1);
        }

        RegisterQuery query() {
            return new RegisterQuery(
                    String.valueOf(q),
                    String.valueOf(state),
                    String.valueOf(owner),
                    String.valueOf(service),
                    String.valueOf(sort),
                    page == null ? 1 : page);
        }

        /** The same question with another order, or another page. */
        public String link(String order, int number) {
            return UriComponentsBuilder.fromPath("/contracts")
                    .queryParam("q", q)
                    .queryParam("state", state)
                    .queryParam("owner", owner)
                    .queryParam("service", service)
                    .queryParam("sort", order)
                    .queryParam("page", number)
                    .encode()
                    .build()
                    .toUriString();
        }
    }

    @GetMapping("/contracts")
    String all(Asked asked, Model model) {
        LocalDate today = LocalDate.now(clock);
        RegisterPage found = search.page(asked.query());
        model.addAttribute("found", found);
        model.addAttribute(
                "rows", found.lines().stream().map(line -> Row.of(line, today)).toList());
        model.addAttribute("asked", asked);
        model.addAttribute("states", STATES);
        model.addAttribute("services", search.services());
        model.addAttribute("owners", search.owners());
        model.addAttribute("keeper", RegisterRights.mayKeep(actor.get()));
        return "contract/register";
    }
}
