package org.tenderway.clarification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.clarification.Clarifications.Answered;
import org.tenderway.clarification.Clarifications.Waiting;
import org.tenderway.clarification.QuestionAnswered;
import org.tenderway.clarification.QuestionAsked;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** A question about a tender. There is nothing in it of whoever asked, nor of when. */
@Entity
@Table(name = "clarification_question")
class Question extends AbstractAggregateRoot<Question> {

    private static final int LONGEST = 4000;
    private static final int LONGEST_ANSWER = 8000;

    @Id
    private String question;

    @Version
    private @Nullable Integer version;

    @Column
    private String tender;

    @Column
    private String caseReference;

    @Column
    private String asked;

    @Column
    private String wording = "";

    @Column
    private String answer = "";

    @Column
    private @Nullable Integer number;

    @Column
    private @Nullable LocalDate answeredOn;

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    Question(String key, String tender, CaseReference caseReference, String asked) {
        Refusal.unless(!asked.isBlank(), "question", "enter your question");
        Refusal.unless(asked.length() <= LONGEST, "question", "use at most 4,000 characters");
        this.question = key;
        this.tender = tender;
        this.caseReference = caseReference.value();
        this.asked = asked;
        registerEvent(new QuestionAsked(caseReference, tender, key));
    }

    void answer(int asNumber, String publishedWording, String given, LocalDate today) {
        Refusal.unless(!isAnswered(), "", "this question is answered already");
        Refusal.unless(!publishedWording.isBlank(), "wording", "enter the question as everybody will read it");
        Refusal.unless(publishedWording.length() <= LONGEST, "wording", "use at most 4,000 characters");
        Refusal.unless(!given.isBlank(), "answer", "enter the answer");
        Refusal.unless(given.length() <= LONGEST_ANSWER, "answer", "use at most 8,000 characters");
        number = asNumber;
        wording = publishedWording.strip();
        answer = given.strip();
        answeredOn = today;
        registerEvent(new QuestionAnswered(new CaseReference(caseReference), tender, asNumber, wording, answer));
    }

    boolean isAnswered() {
        return number != null;
    }

    String tender() {
        return tender;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    Waiting waiting() {
        return new Waiting(question, tender, asked);
    }

    Answered answered() {
        return new Answered(Objects.requireNonNull(number), wording, answer, Objects.requireNonNull(answeredOn));
    }
}
