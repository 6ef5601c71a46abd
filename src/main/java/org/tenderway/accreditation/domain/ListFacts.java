package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import org.tenderway.accreditation.ListEndPrompted;
import org.tenderway.accreditation.ListEnded;
import org.tenderway.accreditation.ListEndingDecided;
import org.tenderway.accreditation.ListExtended;
import org.tenderway.accreditation.ListOpened;
import org.tenderway.vocabulary.CaseReference;

/** The sentences that a list states about itself. */
record ListFacts(CaseReference caseReference, String list, String title) {

    ListOpened opened(String why) {
        return new ListOpened(
                caseReference,
                list,
                "The accredited list %s opened: %s; applications are welcome at any time".formatted(list, title),
                why);
    }

    ListEndPrompted prompted(ListTerm term) {
        return new ListEndPrompted(
                caseReference,
                list,
                "The accredited list %s ends on %s, at most on %s: decide what follows"
                        .formatted(list, Days.plain(term.endsOn()), Days.plain(term.ceilingEnd())),
                "");
    }

    ListEndingDecided extensionAsked(LocalDate newEnd, String why) {
        return new ListEndingDecided(
                caseReference,
                list,
                "A decision was asked for to extend the list %s to %s".formatted(list, Days.plain(newEnd)),
                why);
    }

    ListEndingDecided lettingEnd(ListTerm term, String why) {
        return new ListEndingDecided(
                caseReference, list, "The list %s will end on %s".formatted(list, Days.plain(term.endsOn())), why);
    }

    ListEndingDecided leftOpen(String why) {
        return new ListEndingDecided(
                caseReference,
                list,
                "What follows the list %s was left open until the next prompt".formatted(list),
                why);
    }

    ListEndingDecided notExtended(LocalDate end) {
        return new ListEndingDecided(
                caseReference,
                list,
                "The list %s was not extended; it ends on %s".formatted(list, Days.plain(end)),
                "");
    }

    ListExtended extended(ListTerm term, String why) {
        return new ListExtended(
                caseReference,
                list,
                term.endsOn(),
                "The list %s now runs to %s, and every agreement on it".formatted(list, Days.plain(term.endsOn())),
                why);
    }

    ListEnded ended(ListTerm term) {
        return new ListEnded(
                caseReference,
                list,
                "The list %s ended on %s, and every agreement on it".formatted(list, Days.plain(term.endsOn())),
                "");
    }
}
