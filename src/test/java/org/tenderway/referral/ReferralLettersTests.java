package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.notification.LetterView;
import org.tenderway.notification.Letters;
import org.tenderway.referral.domain.Placing;
import org.tenderway.referral.process.ReferralOfferProcess;
import org.tenderway.vocabulary.CaseReference;

@DatabaseTest
class ReferralLettersTests {

    private static final String OFFICER = "placements";

    @Autowired
    PlacementGround ground;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralOfferProcess door;

    @Autowired
    Placing placing;

    @Autowired
    TaskService tasks;

    @Autowired
    Letters letters;

    private String home = "";

    @BeforeEach
    void aHomeThatTakesResidents() {
        ground.openList();
        home = ground.accreditedHome();
        PlacementGround.at("2020-06-01T10:00");
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aProviderIsToldWhatItIsOfferedAndUntilWhenAndNothingAboutThePerson() {
        NewRequest asked = ground.request(home);
        String request = ground.as(OFFICER, () -> referrals.receive(asked));
        assertThat(letters("referral-offered", request)).singleElement().satisfies(letter -> assertThat(letter)
                .contains("Residential care", "1 place", "1 June 2020", "under contract " + home + "-C")
                .contains("Please accept or refuse it by", "fictional")
                .doesNotContain(asked.systemReference()));
    }

    @Test
    void aProviderHearsOfAPlacementOnceItIsArranged() {
        String placement =
                ground.as(OFFICER, () -> placing.placeDirectly(ground.request(home), home + "-C", ground.emergency()));
        assertThat(letters("placement-arranged", placement)).singleElement().satisfies(letter -> assertThat(letter)
                .contains(placement, "Emergency", "Monday 1 June 2020")
                .doesNotContain("Planned last day", ground.request(home).systemReference()));
    }

    @Test
    void placementOfficersHearThatARequestWentToThePurchasingSystem() {
        String request = ground.as(OFFICER, () -> referrals.receive(ground.request(home)));
        ground.does(OFFICER, () -> door.answer(request, 1, "refuse", "NO_CAPACITY", ""));
        assertThat(letters("referral-handed-over", request)).isEmpty();
        ground.does(
                OFFICER,
                () -> tasks.complete(
                        tasks.createTaskQuery()
                                .processInstanceBusinessKey(request)
                                .taskDefinitionKey("handOver")
                                .singleResult()
                                .getId(),
                        Map.of("decision", "handOver", "purchasingReference", "PS-2020-7", "note", "")));
        assertThat(letters("referral-handed-over", request)).isNotEmpty().allSatisfy(letter -> assertThat(letter)
                .contains("PS-2020-7", "Accredited list"));
    }

    private List<String> letters(String kind, String about) {
        return letters.of(new CaseReference(ground.list())).stream()
                .filter(letter -> letter.kind().equals(kind) && letter.about().equals(about))
                .map(LetterView::body)
                .toList();
    }
}
