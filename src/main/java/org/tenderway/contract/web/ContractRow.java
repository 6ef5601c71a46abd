package org.tenderway.contract.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;

/** A contract as a line of the register: its urgency has a colour and always a word. */
record ContractRow(ContractView contract, String endsOn, String urgency, String colour) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static ContractRow of(ContractView contract, LocalDate today) {
        Urgency urgency = Urgency.of(contract.status(), contract.endsOn(), today);
        return new ContractRow(contract, day(contract.endsOn()), urgency.words, urgency.colour);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** How soon something ends: a word and its colour. */
    enum Urgency {
        NOT_SIGNED("Not signed yet", "grey"),
        WITHDRAWN("Will not be signed", "grey"),
        ENDED("Ended", "grey"),
        TERMINATED("Terminated", "grey"),
        RED("Ends within three months", "red"),
        AMBER("Ends within a year", "orange"),
        GREEN("Runs for more than a year", "green");

        final String words;
        final String colour;

        Urgency(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        static Urgency of(ContractStatus status, LocalDate endsOn, LocalDate today) {
            if (status == ContractStatus.PREPARED) {
                return NOT_SIGNED;
            }
            if (status == ContractStatus.WITHDRAWN) {
                return WITHDRAWN;
            }
            if (status == ContractStatus.ENDED) {
                return ENDED;
            }
            if (status == ContractStatus.TERMINATED) {
                return TERMINATED;
            }
            if (!endsOn.isAfter(today.plusMonths(3))) {
                return RED;
            }
            return endsOn.isAfter(today.plusMonths(12)) ? GREEN : AMBER;
        }
    }
}
