package org.tenderway.accreditation.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.Refusal;

/** Reads what a provider has done so far against the criteria of its list. */
@Component
class Standings {

    private final StoredLists lists;
    private final StoredAttempts attempts;

    Standings(StoredLists lists, StoredAttempts attempts) {
        this.lists = lists;
        this.attempts = attempts;
    }

    Standing of(Accreditation accreditation) {
        return Standing.of(list(accreditation).criteria(), counting(accreditation));
    }

    AccreditedList list(Accreditation accreditation) {
        return lists.list(accreditation.list());
    }

    /** The attempts on which the provider stands; whoever lost an agreement begins afresh. */
    List<Attempt> counting(Accreditation accreditation) {
        return counting(accreditation, attempts(accreditation));
    }

    static List<Attempt> counting(Accreditation accreditation, List<Attempt> made) {
        return made.stream()
                .filter(attempt -> attempt.number() > accreditation.afreshAfter())
                .toList();
    }

    List<Attempt> attempts(Accreditation accreditation) {
        return attempts.findByAccreditationOrderByNumber(accreditation.reference());
    }

    Attempt last(Accreditation accreditation) {
        List<Attempt> made = attempts(accreditation);
        if (made.isEmpty()) {
            throw Refusal.because("%s has not applied yet".formatted(accreditation.home()));
        }
        return made.get(made.size() - 1);
    }
}
