package org.tenderway.debrief.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.evaluation.AssessedLot.Asked;
import org.tenderway.evaluation.AssessedLot.Mark;

/** How figures and days read in a paper. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private Words() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    /** Points as the methodology rounds them, trailing zeros and all. */
    static String points(BigDecimal points) {
        return points.toPlainString();
    }

    static String pounds(@Nullable BigDecimal price) {
        if (price == null) {
            return "";
        }
        BigDecimal bare = price.stripTrailingZeros();
        return "£%,.{decimals}f"
                .replace("{decimals}", String.valueOf(Math.max(2, bare.scale())))
                .formatted(bare);
    }

    static String score(Asked question, @Nullable Mark mark) {
        if (mark == null) {
            return "not scored";
        }
        if (question.passOrFail()) {
            return mark.score() == 1 ? "pass" : "fail";
        }
        return "%d of %d".formatted(mark.score(), question.top());
    }

    static String question(Asked question) {
        return question.code().equals(question.title()) ? question.code() : question.code() + " " + question.title();
    }

    static String weight(Asked question) {
        return question.passOrFail() ? "pass or fail" : plain(question.weight()) + "%";
    }
}
