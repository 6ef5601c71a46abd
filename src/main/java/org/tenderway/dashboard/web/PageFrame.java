package org.tenderway.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SignedInSupplier;

/** What the layout shows around every page; the layout asks for it by its bean name. */
@ControllerAdvice(name = "pageFrame")
public class PageFrame {

    /** Who only scores or bids reads no letters, so no way leads there. */
    private static final Set<Role> SCORERS = Set.of(Role.EVALUATOR, Role.LAY_EVALUATOR, Role.MODERATOR, Role.SUPPLIER);

    private final Clock clock;
    private final ObjectProvider<People> people;
    private final Environment environment;
    private final String council;

    PageFrame(
            Clock clock,
            ObjectProvider<People> people,
            Environment environment,
            @Value("${tenderway.council-name:}") String council) {
        this.clock = clock;
        this.people = people;
        this.environment = environment;
        this.council = council;
    }

    /** The frame of the page that is being rendered. */
    public Frame get() {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        String user = userId();
        Person person = user == null ? null : person(user);
        LocalDate today = LocalDate.now(clock);
        return new Frame(
                council,
                user != null,
                name(user, person),
                demo,
                demo && person != null,
                Words.date(today),
                supplier() == null ? navigation(user != null, person) : forSuppliers());
    }

    private static String name(@Nullable String user, @Nullable Person person) {
        SignedInSupplier supplier = supplier();
        if (supplier != null) {
            return "%s, %s".formatted(supplier.personName(), supplier.organisation());
        }
        return person == null ? String.valueOf(user) : person.name();
    }

    private static @Nullable SignedInSupplier supplier() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInSupplier supplier
                ? supplier
                : null;
    }

    private static List<Item> forSuppliers() {
        String path = path();
        return List.of(
                Item.of("/supplier", "nav.supplier", path),
                Item.of("/opportunities", "nav.opportunities", path),
                Item.of("/calculators", "nav.calculators", path));
    }

    private @Nullable Person person(String user) {
        var known = people.getIfAvailable();
        return known == null ? null : known.find(user).orElse(null);
    }

    private static @Nullable String userId() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || authentication instanceof AnonymousAuthenticationToken
                ? null
                : authentication.getName();
    }

    private static List<Item> navigation(boolean signedIn, @Nullable Person person) {
        String path = path();
        List<Item> items = new ArrayList<>();
        if (signedIn) {
            items.add(Item.of("/work", "nav.work", path));
            items.add(Item.of("/cases", "nav.cases", path));
            items.add(Item.of("/contracts", "nav.contracts", path));
            items.add(Item.of("/accredited-lists", "nav.lists", path));
            items.add(Item.of("/referrals", "nav.referrals", path));
            items.add(Item.of("/intentions", "nav.intentions", path));
            if (person != null && !SCORERS.containsAll(person.roles())) {
                items.add(Item.of("/mailbox", "nav.mailbox", path));
            }
        }
        items.add(Item.of("/opportunities", "nav.opportunities", path));
        items.add(Item.of("/calculators", "nav.calculators", path));
        if (signedIn) {
            items.add(Item.of("/camunda/app/tasklist/default/", "nav.tasklist", path));
        }
        if (person != null
                && (person.roles().contains(Role.MANAGER) || person.roles().contains(Role.ADMINISTRATOR))) {
            items.add(Item.of("/camunda/app/cockpit/default/", "nav.cockpit", path));
        }
        if (person != null && person.roles().contains(Role.COMMITTEE_CLERK)) {
            items.add(Item.of("/committee-meetings", "nav.meetings", path));
        }
        if (person != null && person.roles().contains(Role.ADMINISTRATOR)) {
            items.add(Item.of("/calendar", "nav.calendar", path));
        }
        return items;
    }

    private static String path() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return request.getRequestURI().substring(request.getContextPath().length());
        }
        return "";
    }

    /**
     * What surrounds one page.
     *
     * @param clock whether the person may move the training clock
     */
    public record Frame(
            String council,
            boolean signedIn,
            String personName,
            boolean demo,
            boolean clock,
            String todayInWords,
            List<Item> navigation) {}

    /** One entry of the navigation; the label is a message key. */
    public record Item(String path, String label, boolean current) {

        static Item of(String path, String label, String requested) {
            return new Item(path, label, requested.equals(path) || requested.startsWith(path + "/"));
        }
    }
}
