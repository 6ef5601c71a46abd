package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import java.util.List;
import org.tenderway.accreditation.AccreditationApproved;
import org.tenderway.accreditation.AccreditationLapsed;
import org.tenderway.accreditation.AccreditationRefused;
import org.tenderway.accreditation.AccreditationRenewed;
import org.tenderway.accreditation.ApplicationOpened;
import org.tenderway.accreditation.ApplicationSubmitted;
import org.tenderway.accreditation.AssessmentReturned;
import org.tenderway.accreditation.ProviderAccredited;
import org.tenderway.accreditation.ProviderInvited;
import org.tenderway.accreditation.RemedyAsked;
import org.tenderway.accreditation.RenewalPrompted;
import org.tenderway.accreditation.StandardsMet;
import org.tenderway.vocabulary.CaseReference;

/** The sentences that an accreditation states about itself. What was found of a restricted criterion is in none. */
record AccreditationFacts(CaseReference caseReference, String reference, String list, String home) {

    ProviderInvited invited() {
        return new ProviderInvited(
                caseReference, reference, "%s was invited to apply for the list %s".formatted(home, list), "");
    }

    ApplicationOpened opened() {
        return new ApplicationOpened(
                caseReference, reference, "%s asked to be on the list %s".formatted(home, list), "");
    }

    ApplicationSubmitted submitted(int attempt, List<String> criteria) {
        return new ApplicationSubmitted(
                caseReference,
                reference,
                "%s handed in attempt %d of its application: %s".formatted(home, attempt, String.join(", ", criteria)),
                "");
    }

    StandardsMet met() {
        return new StandardsMet(caseReference, reference, "%s meets every minimum standard".formatted(home), "");
    }

    AccreditationRefused refused(List<String> failed) {
        return new AccreditationRefused(
                caseReference,
                reference,
                "%s is not accredited: %s not met".formatted(home, String.join(", ", failed)),
                "");
    }

    AccreditationApproved approved() {
        return new AccreditationApproved(
                caseReference, reference, "The accreditation of %s was approved".formatted(home), "");
    }

    AssessmentReturned returned(String why) {
        return new AssessmentReturned(
                caseReference, reference, "The assessment of %s goes back to the assessor".formatted(home), why);
    }

    ProviderAccredited accredited(LocalDate from, LocalDate until) {
        return new ProviderAccredited(
                caseReference,
                reference,
                "%s is accredited from %s; the agreement ends with the list on %s, without a guarantee of business"
                        .formatted(home, Days.plain(from), Days.plain(until)),
                "");
    }

    RenewalPrompted prompted(LocalDate due) {
        return new RenewalPrompted(
                caseReference, reference, "%s is to be looked at again by %s".formatted(home, Days.plain(due)), "");
    }

    RemedyAsked remedyAsked(List<String> failed, LocalDate by) {
        return new RemedyAsked(
                caseReference,
                reference,
                "%s was asked to remedy %s by %s".formatted(home, String.join(", ", failed), Days.plain(by)),
                "");
    }

    AccreditationRenewed renewed(LocalDate next) {
        return new AccreditationRenewed(
                caseReference,
                reference,
                "%s still meets every minimum standard; the next look is due by %s".formatted(home, Days.plain(next)),
                "");
    }

    AccreditationLapsed lapsed(List<String> failed) {
        return new AccreditationLapsed(
                caseReference,
                reference,
                "The accreditation of %s lapsed: %s. No new placements; residents stay"
                        .formatted(home, String.join(", ", failed)),
                "");
    }

    AccreditationLapsed lostAgreement(String because) {
        return new AccreditationLapsed(
                caseReference,
                reference,
                "The accreditation of %s lapsed: its agreement was terminated. No new placements; residents stay"
                        .formatted(home),
                because);
    }
}
