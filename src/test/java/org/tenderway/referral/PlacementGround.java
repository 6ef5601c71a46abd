package org.tenderway.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditedListFile;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.accreditation.CriterionAnswer;
import org.tenderway.accreditation.CriterionFinding;
import org.tenderway.accreditation.Incumbent;
import org.tenderway.accreditation.NewAccreditedList;
import org.tenderway.accreditation.NewCriterion;
import org.tenderway.accreditation.Registration;
import org.tenderway.accreditation.domain.Accrediting;
import org.tenderway.accreditation.domain.Applying;
import org.tenderway.accreditation.domain.Assessing;
import org.tenderway.accreditation.domain.RenewalFindings;
import org.tenderway.accreditation.domain.Renewing;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.contract.domain.performance.Suspending;
import org.tenderway.referral.domain.Arrangement;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** Care homes on a real list, with real contracts, that can be suspended and looked at; everybody acts as themselves. */
@Component
public class PlacementGround {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AccreditedLists lists;
    private final Applying applying;
    private final Assessing assessing;
    private final Accrediting accrediting;
    private final Renewing renewing;
    private final Suspending suspending;
    private final ChangeableContracts contracts;
    private final IdentityService identities;
    private final JdbcClient sql;
    private int opened;
    private int homes;
    private String list = "";

    PlacementGround(
            AccreditedLists lists,
            Applying applying,
            Assessing assessing,
            Accrediting accrediting,
            Renewing renewing,
            Suspending suspending,
            ChangeableContracts contracts,
            IdentityService identities,
            JdbcClient sql) {
        this.lists = lists;
        this.applying = applying;
        this.assessing = assessing;
        this.accrediting = accrediting;
        this.renewing = renewing;
        this.suspending = suspending;
        this.contracts = contracts;
        this.identities = identities;
        this.sql = sql;
    }

    /** Opens a list in March 2020 and answers its reference; its contracts begin on 1 April. */
    public String openList() {
        at("2020-03-02T09:00");
        var entry = AccreditedListFile.read(AccreditedListFile.CARE_HOMES_2020);
        list = as(
                "officer",
                () -> lists.open(new NewAccreditedList(
                        new CaseReference("CG-2020-" + ++opened),
                        entry.title(),
                        entry.council(),
                        entry.partner(),
                        Regime.PCR2015,
                        true,
                        Money.of("604863000"),
                        true,
                        entry.startsOn(),
                        entry.endsOn(),
                        entry.ceilingEnd(),
                        entry.promptMonths(),
                        24,
                        List.of(3, 1, 0),
                        entry.criteria(),
                        "the contract before ends")));
        return list;
    }

    public String list() {
        return list;
    }

    /** A home that has not applied yet; answers its accreditation. */
    public String invitedHome() {
        String name = "Home " + ++homes;
        as(
                "officer",
                () -> lists.invite(
                        list,
                        List.of(new Incumbent(
                                name, name + " Ltd (fictional)", "home@homes.example", Registration.RESIDENTIAL))));
        return sql.sql("select reference from accreditation where home = ? and list = ?")
                .params(name, list)
                .query(String.class)
                .single();
    }

    /** A home that meets every standard; its contract is its accreditation with a C. */
    public String accreditedHome() {
        String home = invitedHome();
        accredit(home);
        return home;
    }

    public void accredit(String home) {
        List<String> codes = lists.find(list).orElseThrow().criteria().stream()
                .map(NewCriterion::code)
                .toList();
        as("officer", () -> {
            applying.submit(
                    home,
                    codes.stream()
                            .collect(Collectors.toMap(
                                    code -> code, code -> new CriterionAnswer("We meet it", "Folder " + code, null))));
            return home;
        });
        as("reviewer", () -> {
            Map<String, CriterionFinding> found = new HashMap<>();
            codes.forEach(code -> found.put(code, new CriterionFinding(true, "")));
            assessing.assess(home, found);
            return home;
        });
        as("manager", () -> {
            accrediting.approve(home, "approve", "");
            return home;
        });
        as("contracts", () -> {
            accrediting.sign(home, "sign", "");
            return home;
        });
    }

    /** Stops new placements at once, decided by a second person; answers the reference of the suspension. */
    public String suspend(String contract) {
        String suspension = as("reviewer", () -> suspending.propose(contract, "SAFETY", "A risk was found", true));
        as("manager", () -> {
            suspending.decide(suspension, "suspend", today().plusDays(20), "");
            return suspension;
        });
        return suspension;
    }

    /** The home is not registered any more, so its accreditation is taken away. */
    public void lapse(String home) {
        does(
                "reviewer",
                () -> renewing.decide(
                        home,
                        new RenewalFindings(
                                "lapse", false, List.of(), "the registration was cancelled", "", null, null)));
    }

    public void terminate(String contract) {
        does("manager", () -> contracts.terminate(contract, today(), "nothing improved"));
    }

    public void lift(String suspension) {
        as("manager", () -> {
            suspending.lift(suspension, "the risk is gone");
            return suspension;
        });
    }

    public NewRequest request(String... choices) {
        return new NewRequest(
                new CaseReference(list),
                null,
                list,
                "Residential care",
                today(),
                BigDecimal.ONE,
                AmountUnit.PLACES,
                Urgency.ROUTINE,
                Registration.RESIDENTIAL,
                "City",
                "M-" + (1000 + homes),
                List.of(choices),
                false);
    }

    public Arrangement emergency() {
        return new Arrangement(PlacementKind.EMERGENCY, false, RateBasis.CITY_STANDARD, today(), null);
    }

    public long placementsWith(String contract) {
        return sql.sql("select count(*) from placement where contract = ?")
                .param(contract)
                .query(Long.class)
                .single();
    }

    public long activeWith(String contract) {
        return sql.sql("select count(*) from placement where contract = ? and status = 'ACTIVE'")
                .param(contract)
                .query(Long.class)
                .single();
    }

    public <T> T as(String user, java.util.function.Supplier<T> action) {
        var before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        List<String> groups = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            identities.clearAuthentication();
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }

    public void does(String user, Runnable action) {
        as(user, () -> {
            action.run();
            return user;
        });
    }

    public static void at(String moment) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(moment).atZone(LONDON).toInstant()));
    }

    public static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), LONDON);
    }
}
