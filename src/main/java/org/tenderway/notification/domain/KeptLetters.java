package org.tenderway.notification.domain;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.notification.LetterStatus;
import org.tenderway.notification.LetterView;
import org.tenderway.notification.Letters;
import org.tenderway.notification.Unsent;
import org.tenderway.vocabulary.CaseReference;

@Service
@Transactional(readOnly = true)
class KeptLetters implements Letters {

    /** Who asks, who is interested and who bids is nobody's business; the letter itself says it to its recipient. */
    private static final Set<String> BETWEEN_US = Set.of(
            "supplier-confirm",
            "password-forgotten",
            "colleague-invited",
            "clarification-answered",
            "bid-receipt",
            "bid-withdrawn",
            "deadline-moved");

    private static final Set<LetterStatus> WAITING = EnumSet.of(LetterStatus.QUEUED, LetterStatus.FAILED);

    private final StoredLetters letters;
    private final Clock clock;

    KeptLetters(StoredLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public List<LetterView> of(CaseReference caseReference) {
        return letters.findByCaseReferenceOrderByQueuedAtAscLetterKeyAsc(caseReference.value()).stream()
                .map(KeptLetters::shown)
                .toList();
    }

    @Override
    public Map<String, Long> countsPerKind(CaseReference caseReference) {
        Map<String, Long> counts = new TreeMap<>();
        letters.countsPerKind(caseReference.value()).forEach(each -> counts.put(each.getKind(), each.getLetters()));
        return counts;
    }

    @Override
    public Optional<LetterView> find(String key) {
        return letters.findById(key).map(KeptLetters::shown);
    }

    @Override
    public List<LetterView> newest(@Nullable CaseReference caseReference, int page, int size) {
        var asked = PageRequest.of(page, size);
        var found = caseReference == null
                ? letters.findAllByOrderByQueuedAtDescLetterKeyAsc(asked)
                : letters.findByCaseReferenceOrderByQueuedAtDescLetterKeyAsc(caseReference.value(), asked);
        return found.stream().map(KeptLetters::shown).toList();
    }

    @Override
    public Unsent unsent() {
        return new Unsent(
                letters.countWaiting(WAITING, clock.instant()),
                unsent(0, 1).stream().map(LetterView::queuedAt).findFirst().orElse(null));
    }

    @Override
    public List<LetterView> unsent(int page, int size) {
        return letters.waiting(WAITING, clock.instant(), PageRequest.of(page, size)).stream()
                .map(KeptLetters::shown)
                .toList();
    }

    private static LetterView shown(Letter kept) {
        LetterView letter = kept.view();
        return !BETWEEN_US.contains(letter.kind())
                ? letter
                : new LetterView(
                        letter.key(),
                        letter.kind(),
                        letter.caseReference(),
                        "",
                        "A supplier",
                        "",
                        letter.subject(),
                        "This letter is for its recipient only.",
                        letter.queuedAt(),
                        letter.sentAt(),
                        letter.status(),
                        letter.failures(),
                        letter.notBefore());
    }
}
