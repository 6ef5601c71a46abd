package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientDriverTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unhandled inspector error: {\"code\":-32000,\"message\":\"Node with given id does not belong to the document\"}",
                "unhandled inspector error: {\"code\":-32000,\"message\":\"No node with given id found\"}",
                "unhandled inspector error: {\"code\":-32000,\"message\":\"Cannot find context with specified id\"}",
                "aborted by navigation: loader has changed while resolving nodes",
                "javascript error: document unloaded while waiting for result"
            })
    void everyWordForAPageThatWasReplacedIsUnderstood(String said) {
        assertThat(PatientDriver.isReplaced(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no such element: Unable to locate element", "javascript error: axe is not defined", ""})
    void anyOtherFailureStaysWhatItIs(String said) {
        assertThat(PatientDriver.isReplaced(said)).isFalse();
    }
}
