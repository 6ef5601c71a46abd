package org.tenderway.contract.domain.register;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tenderway.spreadsheet.CellText;
import org.tenderway.spreadsheet.SheetCell;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.TermLength;

/** How one column reads its cells: the same meaning always becomes the same text, and anything else is refused. */
interface Reading {

    /** Answers the one spelling in which the register keeps it. */
    String of(SheetCell cell);

    List<String> INVITATIONS = List.of("Invitation to tender", "Invitation to quote");
    Pattern CPV = Pattern.compile("[0-9]{8}(-[0-9])?");
    Pattern NOTICE = Pattern.compile("([0-9]{1,3}) (clear )?(day|month)s?");

    static Reading text(int longest) {
        return cell -> CellText.of(cell, longest, false);
    }

    static Reading lines(int longest) {
        return cell -> CellText.of(cell, longest, true);
    }

    /** A text with a form of its own; what it says no to becomes the refusal of the cell. */
    static Reading formed(int longest, java.util.function.UnaryOperator<String> form) {
        return cell -> {
            String text = CellText.of(cell, longest, true);
            String formed = text.isEmpty() ? "" : form.apply(text);
            Refusal.unless(formed.length() <= longest, "", "keep it within %,d characters".formatted(longest));
            return formed;
        };
    }

    static Reading day() {
        return CellDay::of;
    }

    static Reading money() {
        return CellMoney::of;
    }

    static Reading yesNo() {
        return cell -> {
            CellText.refuseOtherThan(cell, SheetCell.Kind.TEXT, SheetCell.Kind.YES_NO);
            return switch (cell.text().strip().toLowerCase(Locale.ROOT)) {
                case "" -> "";
                case "yes", "y", "true" -> "yes";
                case "no", "n", "false" -> "no";
                default -> throw new Refusal("", "write yes or no, or leave it empty");
            };
        };
    }

    static Reading term() {
        return formed(100, typed -> TermLength.of(typed).words());
    }

    static Reading caseReference() {
        return formed(64, typed -> CaseReference.typed(typed).value());
    }

    static Reading invitation() {
        return formed(40, typed -> INVITATIONS.stream()
                .filter(typed::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("", "write Invitation to tender or Invitation to quote, or leave it empty")));
    }

    static Reading cpv() {
        return formed(10, typed -> {
            Refusal.unless(
                    CPV.matcher(typed).matches(), "", "a CPV code is eight figures, perhaps with a check figure");
            return typed;
        });
    }

    static Reading notice() {
        return formed(40, typed -> {
            var form = NOTICE.matcher(typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
            Refusal.unless(
                    form.matches() && Integer.parseInt(form.group(1)) > 0,
                    "",
                    "write a notice period such as 3 months, 30 days or 30 clear days");
            int amount = Integer.parseInt(form.group(1));
            return "%d %s%s%s"
                    .formatted(amount, form.group(2) == null ? "" : "clear ", form.group(3), amount == 1 ? "" : "s");
        });
    }
}
