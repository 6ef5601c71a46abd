package org.tenderway.referral.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.referral.NewRequest;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Takes requests in: complete ones only, and none that could tell who the person is. */
@Service
@Transactional
public class ReferralIntake {

    private static final Pattern SYSTEM_REFERENCE = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9/-]{0,39}");
    private static final BigDecimal MOST = new BigDecimal("9999.99");

    private final ServiceRequests requests;
    private final Tenders tenders;
    private final Accreditations accreditations;
    private final CurrentActor actor;
    private final Clock clock;
    private final JdbcClient sql;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate apart;

    ReferralIntake(
            ServiceRequests requests,
            Tenders tenders,
            Accreditations accreditations,
            CurrentActor actor,
            Clock clock,
            JdbcClient sql,
            ApplicationEventPublisher facts,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.requests = requests;
        this.tenders = tenders;
        this.accreditations = accreditations;
        this.actor = actor;
        this.clock = clock;
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A request that is offered at once. */
    public String receive(NewRequest asked) {
        ServiceRequest request = entered(asked, false);
        requests.save(request);
        facts.publishEvent(request.received());
        return request.reference();
    }

    /** A request that never needs an offer, for somebody is placed with it. */
    ServiceRequest receivedWithPlacement(NewRequest asked) {
        return entered(asked, true);
    }

    private ServiceRequest entered(NewRequest asked, boolean direct) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.PLACEMENT_OFFICER), "", "only a placement officer enters and answers service requests");
        String name = asked.lot() == null ? checkedList(asked, direct) : checkedLot(asked, asked.lot());
        complete("service", asked.service(), "say which service is needed", 200);
        complete("area", asked.area(), "say in which area it is needed", 200);
        Refusal.unless(
                SYSTEM_REFERENCE.matcher(asked.systemReference().strip()).matches(),
                "systemReference",
                "enter the number from the social-care system alone: letters, digits and hyphens, at least one digit,"
                        + " and no name");
        Refusal.unless(
                asked.amount().signum() > 0
                        && asked.amount().compareTo(MOST) <= 0
                        && asked.amount().scale() <= 2,
                "amount",
                "enter how many hours a week or places are needed, with no more than two decimals");
        return new ServiceRequest(next(asked.caseReference()), asked, name, direct, by, clock.instant());
    }

    private static void complete(String field, String text, String reason, int longest) {
        Refusal.unless(!text.isBlank(), field, reason);
        Refusal.unless(text.strip().length() <= longest, field, "keep this within %d characters".formatted(longest));
    }

    private String checkedLot(NewRequest asked, int lot) {
        Refusal.unless(
                asked.choices().isEmpty() && asked.accreditedList().isBlank(),
                "choices",
                "homes are chosen from an accredited list, not within a lot");
        return tenders.of(asked.caseReference()).stream()
                .flatMap(tender -> tenders.lotRolesOf(tender.reference()).stream())
                .filter(place -> place.lot() == lot)
                .map(LotRoleView::lotName)
                .findFirst()
                .orElseThrow(() -> new Refusal("lot", "case %s has no lot %d".formatted(asked.caseReference(), lot)));
    }

    private String checkedList(NewRequest asked, boolean direct) {
        Refusal.unless(!asked.accreditedList().isBlank(), "lot", "choose a lot or an accredited list");
        List<AccreditationView> listed = accreditations.ofList(asked.accreditedList());
        Refusal.unless(
                listed.stream().anyMatch(home -> home.caseReference().equals(asked.caseReference())),
                "accreditedList",
                "there is nobody on an accredited list %s of case %s"
                        .formatted(asked.accreditedList(), asked.caseReference()));
        Refusal.unless(asked.registration() != null, "registration", "choose residential or nursing care");
        Refusal.unless(direct || !asked.choices().isEmpty(), "choices", "name at least one chosen home");
        Refusal.unless(
                asked.choices().stream().distinct().count() == asked.choices().size(),
                "choices",
                "a home is chosen twice");
        for (String choice : asked.choices()) {
            AccreditationView home = listed.stream()
                    .filter(each -> each.reference().equals(choice))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "choices", "%s is not on the list %s".formatted(choice, asked.accreditedList())));
            Refusal.unless(
                    home.registration() == asked.registration(),
                    "choices",
                    "%s is not registered for the care that is asked for".formatted(home.home()));
        }
        return "Accredited list " + asked.accreditedList();
    }

    private String next(CaseReference caseReference) {
        if (counted(caseReference) == 0) {
            begin(caseReference);
            counted(caseReference);
        }
        int number = sql.sql("select last_number from referral_number where case_reference = ?")
                .param(caseReference.value())
                .query(Integer.class)
                .single();
        return "%s-Q%04d".formatted(caseReference, number);
    }

    private int counted(CaseReference caseReference) {
        return sql.sql("update referral_number set last_number = last_number + 1 where case_reference = ?")
                .param(caseReference.value())
                .update();
    }

    /** On its own, so that two first requests at once do not fail: the second finds the row of the first. */
    private void begin(CaseReference caseReference) {
        try {
            apart.executeWithoutResult(
                    status -> sql.sql("insert into referral_number (case_reference, last_number) values (?, 0)")
                            .param(caseReference.value())
                            .update());
        } catch (DataIntegrityViolationException alreadyThere) {
            // Somebody else was first, which is as good.
        }
    }
}
