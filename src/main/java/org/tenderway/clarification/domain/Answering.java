package org.tenderway.clarification.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.clarification.Clarifications;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.Refusal;

/** Takes questions without a name until they close, and publishes the answers for everybody. */
@Service
@Transactional
public class Answering implements Clarifications, CaseSubjects {

    private final WindowRows windows;
    private final InterestRows interests;
    private final QuestionRows questions;
    private final Tenders tenders;
    private final SupplierAccounts accounts;
    private final Closing closing;
    private final QuestionCount counted;
    private final CurrentActor actor;
    private final Clock clock;

    Answering(
            WindowRows windows,
            InterestRows interests,
            QuestionRows questions,
            Tenders tenders,
            SupplierAccounts accounts,
            Closing closing,
            QuestionCount counted,
            CurrentActor actor,
            Clock clock) {
        this.windows = windows;
        this.interests = interests;
        this.questions = questions;
        this.tenders = tenders;
        this.accounts = accounts;
        this.closing = closing;
        this.counted = counted;
        this.actor = actor;
        this.clock = clock;
    }

    /** Questions follow the bids' deadline: they open with it and move with it. */
    public void follow(String tender) {
        TenderView view = tenders.tender(tender);
        Instant deadline = view.deadline();
        if (deadline == null) {
            return;
        }
        Instant closesAt = closing.before(deadline);
        QuestionWindow window = windows.findToChange(tender)
                .orElseGet(() -> new QuestionWindow(tender, view.caseReference(), closesAt));
        window.movesTo(closesAt);
        windows.save(window);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Window> window(String tender) {
        return windows.findById(tender).map(window -> window.view(clock.instant()));
    }

    @Override
    public void registerInterest(String tender, SignedInSupplier supplier) {
        interest(tender, supplier);
    }

    private Interest interest(String tender, SignedInSupplier supplier) {
        Refusal.unless(
                tenders.tender(tender).status() == TenderStatus.PUBLISHED, "", "this tender is not open to suppliers");
        return interests
                .findByTenderAndAccount(tender, supplier.account())
                .orElseGet(() -> interests.save(new Interest(tender, supplier.account())));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isInterested(String tender, SignedInSupplier supplier) {
        return interests.findByTenderAndAccount(tender, supplier.account()).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public int interested(String tender) {
        return interests.countByTender(tender);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> tendersOf(SignedInSupplier supplier) {
        return interests.findByAccount(supplier.account()).stream()
                .map(Interest::tender)
                .sorted()
                .toList();
    }

    @Override
    public void ask(String tender, SignedInSupplier supplier, String typed) {
        QuestionWindow window = existing(windows.findById(tender));
        window.refuseUnlessOpen(clock.instant());
        Refusal.unless(typed.length() <= 4000, "question", "use at most 4,000 characters");
        String key = "%s-CQ-%s".formatted(tender, UUID.randomUUID().toString().substring(0, 8));
        Question question = new Question(key, tender, window.caseReference(), Anonymous.text(typed, supplier));
        interest(tender, supplier);
        counted.refuseTooMany(tender, supplier);
        questions.save(question);
    }

    public void answer(String key, String wording, String answer) {
        refuseUnlessOfficer();
        Question question = question(key);
        Refusal.unless(!question.isAnswered(), "", "this question is answered already");
        QuestionWindow window = existing(windows.findToChange(question.tender()));
        question.answer(window.nextNumber(), wording, answer, LocalDate.now(clock));
        windows.save(window);
        questions.save(question);
    }

    @Transactional(readOnly = true)
    public boolean isAnswered(String key) {
        return question(key).isAnswered();
    }

    /** When the answer to a question that was asked now should be there. */
    @Transactional(readOnly = true)
    public Instant answerBy(String key) {
        Instant deadline = tenders.tender(question(key).tender()).deadline();
        return closing.answerBy(deadline == null ? clock.instant() : deadline);
    }

    /** For procurement officers. */
    @Transactional(readOnly = true)
    public Waiting toAnswer(String key) {
        Refusal.unlessTheirs(actor.get().has(Role.PROCUREMENT_OFFICER), "a procurement officer answers questions");
        return question(key).waiting();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Answered> answered(String tender) {
        return questions.findByTenderAndNumberIsNotNullOrderByNumber(tender).stream()
                .map(Question::answered)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(String tender) {
        refuseUnlessOfficer();
        return questions.findByTenderAndNumberIsNullOrderByQuestion(tender).stream()
                .map(Question::waiting)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SignedInSupplier> toBeTold(String tender) {
        return accounts.peopleOf(
                interests.findByTender(tender).stream().map(Interest::account).toList());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseSubject> subject(String businessKey) {
        return questions
                .findById(businessKey)
                .map(question -> new CaseSubject(
                        businessKey,
                        question.caseReference(),
                        tenders.tender(question.tender()).title(),
                        "/tenders/%s/clarifications".formatted(question.tender())));
    }

    private void refuseUnlessOfficer() {
        Refusal.unless(actor.get().has(Role.PROCUREMENT_OFFICER), "", "a procurement officer answers questions");
    }

    private Question question(String key) {
        return questions.findById(key).orElseThrow(() -> new Refusal.NotTheirs("", "there is no such question"));
    }

    private static QuestionWindow existing(Optional<QuestionWindow> window) {
        return window.orElseThrow(() -> Refusal.because("this tender takes no questions"));
    }
}
