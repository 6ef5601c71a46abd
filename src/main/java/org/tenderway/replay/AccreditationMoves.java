package org.tenderway.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.accreditation.ApplicationDesk;
import org.tenderway.accreditation.CriterionAnswer;
import org.tenderway.accreditation.CriterionFinding;
import org.tenderway.accreditation.Incumbent;
import org.tenderway.accreditation.NewAccreditedList;
import org.tenderway.accreditation.NewCriterion;
import org.tenderway.accreditation.Registration;

/** What officers do about an accredited list, from its opening to its end. */
@Component
class AccreditationMoves {

    static final String REVIEWER = "reviewer";
    static final String HEALTH = "health";

    private final Stage stage;
    private final AccreditedLists lists;
    private final Accreditations accreditations;
    private final ApplicationDesk applications;

    AccreditationMoves(
            Stage stage, AccreditedLists lists, Accreditations accreditations, ApplicationDesk applications) {
        this.stage = stage;
        this.lists = lists;
        this.accreditations = accreditations;
        this.applications = applications;
    }

    String open(NewAccreditedList list) {
        return stage.desk().as(TenderMoves.OFFICER, () -> lists.open(list));
    }

    int invite(String list, List<CareHome> homes) {
        return stage.desk()
                .as(
                        TenderMoves.OFFICER,
                        () -> lists.invite(
                                list, homes.stream().map(CareHome::entry).toList()));
    }

    /** Somebody asks to be on the list, as anybody may at any time; answers the accreditation. */
    String join(String list, Incumbent provider) {
        return stage.desk().as(TenderMoves.OFFICER, () -> lists.apply(list, provider));
    }

    /** Answers all that is asked of the home, or only these criteria. */
    void apply(String home, List<String> criteria) {
        Map<String, CriterionAnswer> given = new HashMap<>();
        criteria.forEach(code -> given.put(
                code, new CriterionAnswer("The home shows how it meets this (illustrative)", "Folder " + code, null)));
        stage.desk().as(TenderMoves.OFFICER, () -> applications.submit(home, given));
    }

    /** @param missing the criteria that are not met, with the reason that the provider is told */
    void assess(String home, Map<String, String> missing) {
        assessAs(reviewerOf(view(home)), home, missing);
    }

    void assessAs(String reviewer, String home, Map<String, String> missing) {
        Map<String, CriterionFinding> found = new HashMap<>();
        criteria(view(home).list())
                .forEach(code -> found.put(
                        code, new CriterionFinding(!missing.containsKey(code), missing.getOrDefault(code, ""))));
        stage.desk().as(reviewer, () -> applications.assess(home, found));
    }

    void approve(String home) {
        stage.does(TenderMoves.MANAGER, "approveAccreditation", home, Map.of("decision", "approve", "reason", ""));
    }

    void sign(String home) {
        signAs(ContractMoves.CONTRACT_MANAGER, home);
    }

    void signAs(String signer, String home) {
        stage.does(signer, "signAgreement", home, Map.of("decision", "sign", "reason", ""));
    }

    void isAccredited(String home) {
        assess(home, Map.of());
        approve(home);
        sign(home);
    }

    /** A home that still meets everything stays accredited until the next look. */
    void renew(String home) {
        AccreditationView view = view(home);
        stage.does(
                reviewerOf(view),
                view.registration() == Registration.NURSING ? "renewNursingHome" : "renewResidentialHome",
                home,
                Map.of(
                        "decision",
                        "confirm",
                        "registered",
                        true,
                        "reason",
                        "Every minimum standard is met (illustrative)"));
    }

    List<String> renewalsWaiting() {
        return java.util.stream.Stream.of("renewResidentialHome", "renewNursingHome")
                .flatMap(task -> stage.desk().openOn(task).stream())
                .toList();
    }

    void decideEnd(String list, String decision, @Nullable String newEnd, String reason) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", decision, "reason", reason));
        if (newEnd != null) {
            form.put("newEnd", newEnd);
        }
        stage.does(ContractMoves.CONTRACT_MANAGER, "decideListEnd", list, form);
    }

    List<String> criteria(String list) {
        return lists.find(list).orElseThrow().criteria().stream()
                .map(NewCriterion::code)
                .toList();
    }

    List<AccreditationView> homes(String list) {
        return accreditations.ofList(list);
    }

    AccreditationView view(String home) {
        return accreditations.find(home).orElseThrow();
    }

    static String reviewerOf(AccreditationView home) {
        return home.registration() == Registration.NURSING ? HEALTH : REVIEWER;
    }
}
