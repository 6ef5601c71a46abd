package org.tenderway.contract.domain.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.tenderway.spreadsheet.CellText;
import org.tenderway.spreadsheet.SheetCell;
import org.tenderway.spreadsheet.Shown;
import org.tenderway.vocabulary.Refusal;

/** Reads pounds to the penny: exactly, or not at all. */
final class CellMoney {

    private static final Pattern FORM = Pattern.compile("£? ?(([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,15})(\\.[0-9]{1,2})?)");
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");
    /** A spreadsheet keeps fifteen figures; what follows them is noise of its arithmetic. */
    private static final MathContext OF_A_SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

    private CellMoney() {}

    static String of(SheetCell cell) {
        if (cell.isEmpty()) {
            return "";
        }
        CellText.refuseOtherThan(cell, SheetCell.Kind.TEXT, SheetCell.Kind.NUMBER);
        return cell.kind() == SheetCell.Kind.NUMBER
                ? exact(new BigDecimal(cell.text()).round(OF_A_SPREADSHEET))
                : typed(cell.text().strip());
    }

    private static String typed(String text) {
        var form = FORM.matcher(text);
        Refusal.unless(
                form.matches(),
                "",
                "“%s” is no amount: write it in full pounds and pence, for example 1,000.50".formatted(Shown.of(text)));
        return exact(new BigDecimal(form.group(1).replace(",", "")));
    }

    private static String exact(BigDecimal amount) {
        Refusal.unless(amount.signum() >= 0, "", "an amount cannot be less than nothing");
        Refusal.unless(amount.compareTo(MOST) <= 0, "", "an amount stays below a thousand billion pounds");
        Refusal.unless(
                amount.stripTrailingZeros().scale() <= 2, "", "money is kept to the penny: no more than two decimals");
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
