package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenderway.guard.Model;
import org.tenderway.guard.Templates;

/** No page says something else than its template seems to say. */
class TemplateStyleTests {

    @Test
    void everyTemplateIsDrawnAsItReads() {
        Templates templates = new Templates(Templates.TEMPLATES);
        assertThat(templates.files()).isNotEmpty();
        assertThat(templates.violations()).isEmpty();
    }

    @Test
    void proofThatEveryMisleadingTemplateIsReported() {
        assertThat(new Templates(Model.BROKEN.resolve("templates")).violations())
                .containsExactlyInAnyOrder(
                        "beside.html: a <strong> is replaced before its condition is asked; put the condition around it",
                        "made.html: a <div> is replaced with the word new in an expression, which is forbidden there",
                        "named.html: the fragment select has the name of an element, and a selector finds each of these as well",
                        "stray.html: </div> closes what it did not open",
                        "left-open.html: <p> is never closed",
                        "left-open.html: <main> is never closed");
    }
}
