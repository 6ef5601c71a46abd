package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DoorAuthorityTests {

    /** The engine asks nothing behind such a door, so whoever opens one more shows which rule asks instead. */
    @Test
    void ofTheDoorsThatActForTheHouseOnlyTheseCanBeReachedFromAPage() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tenderway").stream()
                                .filter(type -> type.getPackageName().endsWith(".process")
                                        && type.getSimpleName().endsWith("Process"))
                                .map(JavaClass::getMethods)
                                .flatMap(methods -> methods.stream())
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .map(DoorAuthorityTests::name))
                .containsExactlyInAnyOrder(
                        // Contract managers and managers: ContractEnds.
                        "ContractLifeProcess.propose",
                        "ContractLifeProcess.decide",
                        // Whose duty the review or the plan is: Reviewing, Improving.
                        "ContractReviewProcess.conduct",
                        "ContractImprovementProcess.draft",
                        "ContractImprovementProcess.review",
                        // Managers: Suspending.
                        "ContractSuspensionProcess.lift",
                        // Commissioners and managers: LineWatch.
                        "PlanIntentionProcess.report",
                        // Acts as the person who confirmed the import, with no more than that person's groups.
                        "RegisterBatchProcess.run",
                        // These tell a reference only; the pages behind them ask their own rules.
                        "ContractReviewProcess.reviewOf",
                        "ContractImprovementProcess.planDrafted",
                        "ContractImprovementProcess.planReviewed",
                        "AccreditationApplicationProcess.toSubmit",
                        "AccreditationApplicationProcess.toAssess",
                        "AccreditationRoundProcess.listOf",
                        // Placement officers: OfferAnswers.
                        "ReferralOfferProcess.answer",
                        // Procurement officers and managers, the named openers, a clerk who is none of them: Ceremony.
                        "BidOpenersProcess.nameOpeners",
                        "BidOpenersProcess.setPassphrase",
                        "BidOpenersProcess.printRecoverySheet",
                        // The named openers, or a clerk with the sheet from the safe: BoxOpening.
                        "BidReceivingProcess.handIn",
                        // Procurement officers, then managers: BidBox.
                        "BidReceivingProcess.open",
                        // These tell a reference only; the pages behind them ask their own rules.
                        "BidOpenersProcess.tenderOf",
                        "BidReceivingProcess.tenderOf",
                        // Procurement officers: Answering.
                        "ClarificationAnswerProcess.answer",
                        // Tells the key only; the page behind it asks its own rule.
                        "ClarificationAnswerProcess.questionOf",
                        // The scorer of this sheet: Scoring.
                        "EvaluationScoringProcess.submitScores",
                        "EvaluationScoringProcess.submitSheet",
                        // A member of this panel: Panels, Declaring.
                        "EvaluationScoringProcess.stepDown",
                        "EvaluationScoringProcess.declare",
                        // Procurement officers: Panels.
                        "EvaluationScoringProcess.nameDrafted",
                        // Procurement officers: Exclusions.
                        "EvaluationExclusionsProcess.findNoGrounds",
                        "EvaluationExclusionsProcess.finish",
                        // These tell a reference or whether the task is open; the page asks its own rule.
                        "EvaluationExclusionsProcess.tenderOf",
                        "EvaluationExclusionsProcess.isOpen",
                        // Procurement officers: Replacing.
                        "EvaluationVacancyProcess.replace",
                        // Tells the lot and role only; the page behind it asks its own rule.
                        "EvaluationVacancyProcess.lotRoleOf",
                        // Procurement officers, never the one who declared it: Deciding.
                        "EvaluationConflictProcess.decide",
                        // Tells the reference only; the page behind it asks its own rule.
                        "EvaluationConflictProcess.interestOf",
                        // The moderator of this panel: Moderation.
                        "EvaluationScoringProcess.moderate",
                        "EvaluationScoringProcess.lockBoard",
                        // Procurement officers: Pricing.
                        "EvaluationScoringProcess.enterPrices",
                        "EvaluationScoringProcess.enterPricesByLine",
                        // Procurement officers: LowBids, Draws.
                        "EvaluationSettlingProcess.judge",
                        "EvaluationSettlingProcess.draw",
                        // Tells the reference only; the page behind it asks its own rule.
                        "EvaluationScoringProcess.lotRoleOf");
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
