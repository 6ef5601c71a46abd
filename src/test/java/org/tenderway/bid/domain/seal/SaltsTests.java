package org.tenderway.bid.domain.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** How slowly a passphrase becomes a key: as published unless an installation asks for more, and for good. */
class SaltsTests {

    private static final Work PUBLISHED = new Work(65_536, 3);

    @Test
    void withoutASettingAPassphraseCostsSixtyFourMebibytesAndThreePasses() {
        assertThat(Salts.workOf(new Salts(new MockEnvironment()).fresh())).isEqualTo(PUBLISHED);
    }

    @Test
    void aSaltOfTheFirstReleaseAsksForTheSame() {
        assertThat(Salts.workOf(new byte[16])).isEqualTo(PUBLISHED);
    }

    @Test
    void aCouncilMayAskForMoreButNotForLess() {
        assertThat(Salts.workOf(new Salts(asked("131072", "4")).fresh())).isEqualTo(new Work(131_072, 4));
        assertThatThrownBy(() -> new Salts(asked("65535", "3"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Salts(asked("65536", "2")))
                .hasMessageContaining("at least 65536 and passphrase-passes at least 3");
    }

    @Test
    void whereEverythingIsFictionalItMayBeQuick() {
        MockEnvironment demo = asked("64", "1");
        demo.setActiveProfiles("demo");
        assertThat(Salts.workOf(new Salts(demo).fresh())).isEqualTo(new Work(64, 1));
    }

    @Test
    void whatWasLockedOpensWhateverTheSettingIsToday() {
        MockEnvironment demo = asked("64", "1");
        demo.setActiveProfiles("demo");
        byte[] salt = new Salts(demo).fresh();
        byte[] key = Passphrase.key("four fictional words here", salt);
        assertThat(Passphrase.key("four fictional words here", salt)).isEqualTo(key);
        byte[] other = salt.clone();
        ByteBuffer.wrap(other).putInt(other.length - 4, 2);
        assertThat(Passphrase.key("four fictional words here", other)).isNotEqualTo(key);
    }

    @Test
    void aSaltThatAsksForEverythingIsNoSaltOfOurs() {
        byte[] salt = ByteBuffer.allocate(24)
                .putInt(16, Integer.MAX_VALUE)
                .putInt(20, 3)
                .array();
        assertThatThrownBy(() -> Salts.workOf(salt)).isInstanceOf(BrokenSeal.class);
    }

    private static MockEnvironment asked(String memoryKib, String passes) {
        return new MockEnvironment()
                .withProperty("tenderway.sealing.passphrase-memory-kib", memoryKib)
                .withProperty("tenderway.sealing.passphrase-passes", passes);
    }
}
