package org.tenderway.notification.web;

import java.time.Duration;

/** How long something has waited, as people say it. */
final class Age {

    private Age() {}

    static String inWords(Duration age) {
        if (age.toHours() < 1) {
            return counted(age.toMinutes(), "minute");
        }
        return age.toDays() < 2 ? counted(age.toHours(), "hour") : counted(age.toDays(), "day");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
