package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.AccreditedListView;
import org.tenderway.accreditation.FailedCriterion;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;

/** What others read of lists and of who is on them. */
@Service
@Transactional(readOnly = true)
public class AccreditationRegister implements Accreditations, CaseSubjects {

    private final StoredLists lists;
    private final StoredAccreditations stored;
    private final StoredAttempts attempts;
    private final Suppliers suppliers;
    private final Clock clock;

    AccreditationRegister(
            StoredLists lists, StoredAccreditations stored, StoredAttempts attempts, Suppliers suppliers, Clock clock) {
        this.lists = lists;
        this.stored = stored;
        this.attempts = attempts;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    @Override
    public Optional<AccreditationView> find(String reference) {
        return stored.findById(reference)
                .map(found -> view(found, attempts.findByAccreditationOrderByNumber(reference)));
    }

    @Override
    public List<AccreditationView> ofList(String list) {
        List<Accreditation> on = stored.findByListOrderByReference(list);
        Map<String, List<Attempt>> made =
                attempts
                        .findByAccreditationInOrderByNumber(
                                on.stream().map(Accreditation::reference).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Attempt::accreditation));
        return on.stream()
                .map(each -> view(each, made.getOrDefault(each.reference(), List.of())))
                .toList();
    }

    @Override
    public List<FailedCriterion> failed(String reference) {
        LocalDate today = LocalDate.now(clock);
        return stored.findById(reference).stream()
                .flatMap(found -> standing(found).lines().stream())
                .filter(line -> line.verdict() != null && !line.stands(today))
                .map(AccreditationRegister::missed)
                .toList();
    }

    private static FailedCriterion missed(CriterionStanding line) {
        ListCriterion criterion = line.criterion();
        Verdict verdict = line.verdict();
        LocalDate until = line.evidenceUntil();
        String why = verdict != null && !verdict.passed()
                ? verdict.reason()
                : until == null ? "" : "its evidence ran out on %s".formatted(Days.plain(until));
        return new FailedCriterion(criterion.code(), criterion.title(), why);
    }

    @Override
    public boolean isInForce(String reference, LocalDate day) {
        return stored.findById(reference)
                .filter(found -> found.isInForce(day, lists.list(found.list())))
                .isPresent();
    }

    public Optional<AccreditedListView> list(String reference) {
        return lists.findById(reference).map(list -> list.view(LocalDate.now(clock)));
    }

    public List<AccreditedListView> lists() {
        LocalDate today = LocalDate.now(clock);
        return lists.findAll().stream()
                .sorted(Comparator.comparing(AccreditedList::reference))
                .map(list -> list.view(today))
                .toList();
    }

    public List<String> extensionsOf(String list) {
        return lists.list(list).term().extensions().stream()
                .map(ListExtension::line)
                .toList();
    }

    @Override
    public Optional<CaseSubject> subject(String businessKey) {
        return stored.findById(businessKey)
                .map(found -> new CaseSubject(
                        found.reference(), found.caseReference(), found.home(), "/accreditations/" + found.reference()))
                .or(() -> lists.findById(businessKey)
                        .map(list -> new CaseSubject(
                                list.reference(),
                                list.caseReference(),
                                list.title(),
                                "/accredited-lists/" + list.reference())));
    }

    private Standing standing(Accreditation accreditation) {
        return Standing.of(
                lists.list(accreditation.list()).criteria(),
                Standings.counting(
                        accreditation, attempts.findByAccreditationOrderByNumber(accreditation.reference())));
    }

    private AccreditationView view(Accreditation found, List<Attempt> made) {
        AccreditedList list = lists.list(found.list());
        Standing standing = Standing.of(list.criteria(), Standings.counting(found, made));
        boolean was = found.accreditedFrom() != null && found.status() != AccreditationStatus.NOT_ACCREDITED;
        return new AccreditationView(
                found.reference(),
                found.caseReference(),
                found.list(),
                found.supplier(),
                suppliers.find(found.supplier()).map(SupplierView::name).orElse(found.supplier()),
                found.home(),
                found.registration(),
                found.status(),
                found.accreditedFrom(),
                was ? list.term().endsOn() : null,
                list.term().ceilingEnd(),
                standing.failed(),
                standing.remedied(),
                found.renewalDueOn());
    }
}
