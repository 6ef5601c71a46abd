package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenderway.guard.Forms;
import org.tenderway.guard.Model;

/** Every form can be rendered by Tasklist and understood by an officer. */
class FormStyleTests {

    @Test
    void everyFormReadsWell() {
        Forms forms = new Forms(Forms.FORMS);
        assertThat(forms.names()).isNotEmpty();
        assertThat(forms.violations()).isEmpty();
    }

    @Test
    void proofThatEveryUnreadableFormIsReported() {
        assertThat(new Forms(Model.BROKEN.resolve("style/forms")).violations())
                .containsExactlyInAnyOrder(
                        "award-ugly: there is another form of this name",
                        "award-ugly: its id is not its file name",
                        "award-ugly: its schemaVersion is not 16",
                        "award-ugly: its executionPlatform is not Camunda Platform",
                        "award-ugly: it does not open with the summary",
                        "award-ugly: its second line does not link to the case page",
                        "award-ugly: Tasklist cannot render a filepicker",
                        "award-ugly: the field name Attachment is not in camel case",
                        "award-ugly: the field reason has no label",
                        "award-ugly: the field closing has no label",
                        "award-ugly: the choices of decision have no labels");
    }
}
