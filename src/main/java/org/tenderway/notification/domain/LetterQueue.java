package org.tenderway.notification.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.calendar.OncePerTransaction;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Writes letters and queues each once, in the transaction of the fact that they tell. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class LetterQueue {

    private final StoredLetters letters;
    private final LetterTexts texts;
    private final OncePerTransaction<CaseReference, Optional<ProgrammeView>> programmes;
    private final LeavingTime leaving;
    private final Clock clock;

    LetterQueue(StoredLetters letters, LetterTexts texts, Programmes programmes, LeavingTime leaving, Clock clock) {
        this.letters = letters;
        this.texts = texts;
        this.programmes = new OncePerTransaction<>(programmes::find);
        this.leaving = leaving;
        this.clock = clock;
    }

    void queue(List<Draft> drafts) {
        for (Draft draft : drafts) {
            // Found by its key in memory first: a count would look through all that this transaction holds.
            if (letters.findById(Letter.keyOf(draft)).isEmpty()) {
                Instant now = clock.instant();
                Instant notBefore = leaving.after(draft.kind(), now).orElse(null);
                letters.save(new Letter(draft, texts.write(draft.kind(), words(draft)), now, notBefore));
            }
        }
    }

    /** Tells happenings apart that carry no date of their own: by the day and by what was said. */
    String occurrenceToday(CaseEvent fact) {
        return LocalDate.now(clock) + " "
                + Letter.sha256(fact.what() + "\u0000" + fact.why()).substring(0, 16);
    }

    private Map<String, Object> words(Draft draft) {
        var programme = programmes.get(draft.fact().caseReference());
        Map<String, Object> words = new HashMap<>();
        words.put("recipient", draft.recipient().name());
        words.put("caseReference", draft.fact().caseReference().value());
        words.put("about", draft.fact().subject());
        words.put("programme", programme.map(ProgrammeView::title).orElse(""));
        words.put(
                "council",
                programme.map(ProgrammeView::council).map(Wording::council).orElse(""));
        words.put("fictional", programme.map(ProgrammeView::fictional).orElse(false));
        words.put("today", Wording.date(LocalDate.now(clock)));
        words.put("what", draft.fact().what());
        words.put("why", draft.fact().why());
        words.putAll(draft.words());
        return words;
    }
}
