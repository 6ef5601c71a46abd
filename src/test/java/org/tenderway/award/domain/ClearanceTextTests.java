package org.tenderway.award.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClearanceTextTests {

    @Test
    void aCommentNeedsItsAuthor() {
        assertThat(ClearanceText.of("Financial", "Within budget", "KAS").state())
                .isEqualTo("PRESENT");
        assertThatThrownBy(() -> ClearanceText.of("Financial", "Within budget", " "))
                .hasMessageContaining("initials or post");
    }

    @Test
    void aCommentMayBeToFollow() {
        assertThat(ClearanceText.of("Legal", "To follow", "").state()).isEqualTo("TO_FOLLOW");
    }

    @Test
    void notApplicableNeedsItsReason() {
        assertThat(ClearanceText.of("Legal", "Not applicable: below the threshold", "")
                        .text())
                .isEqualTo("below the threshold");
        assertThatThrownBy(() -> ClearanceText.of("Legal", "not applicable", ""))
                .hasMessageContaining("say why");
    }

    @Test
    void nothingAtAllIsRefused() {
        assertThatThrownBy(() -> ClearanceText.of("Legal", " ", "LB")).hasMessageContaining("enter the legal comment");
    }
}
