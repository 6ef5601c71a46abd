package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;

/** No class of the suite meets a door that another one mocked, not even before its first test. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class FreshDoorsTests {

    private static final String DOOR = "mockedDoor";

    @Nested
    @Order(1)
    class OneClass {

        @BeforeEach
        void mocksADoor() {
            PathEngine.door(DOOR, "mocked");
        }

        @Test
        void knowsIt() {
            assertThat(Mocks.get(DOOR)).isEqualTo("mocked");
        }
    }

    @Nested
    @Order(2)
    class TheNextClass {

        private static Object met = "";

        @BeforeAll
        static void prepares() {
            met = String.valueOf(Mocks.get(DOOR));
        }

        @Test
        void preparesWithoutIt() {
            assertThat(met).isEqualTo("null");
        }
    }
}
