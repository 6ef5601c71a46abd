package org.tenderway.spreadsheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the marks of a sheet into rows; formulas, faults and joined cells stay what they are. */
final class XlsxRows extends DefaultHandler {

    private static final int LONGEST_CELL = 100_000;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final Consumer<SheetRow> reader;
    private final StringBuilder text = new StringBuilder();

    private List<SheetCell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private String style = "";
    private boolean formula;
    private boolean listening;
    private boolean phonetic;

    XlsxRows(SharedStrings strings, StylesTable styles, boolean from1904, Consumer<SheetRow> reader) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.reader = reader;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes marks) {
        switch (name) {
            case "row" -> {
                int number = whole(marks.getValue("r"), row + 1);
                Refusal.unless(number > row, "file", "the rows of the workbook are out of order: save it again");
                Refusal.unless(number <= MOST_ROWS_AND_HEADING, "file", CsvSheet.tooMany());
                row = number;
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                String place = marks.getValue("r");
                int next = place == null ? column + 1 : new CellReference(place).getCol();
                Refusal.unless(
                        next > column && next < SheetFile.MOST_COLUMNS, "file", "the sheet has more than 200 columns");
                column = next;
                type = Objects.requireNonNullElse(marks.getValue("t"), "n");
                style = Objects.requireNonNullElse(marks.getValue("s"), "0");
                formula = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> listening = !phonetic;
            case "mergeCell" ->
                throw new Refusal(
                        "file",
                        "cells %s are merged: unmerge them, so that every row has its own cells"
                                .formatted(Shown.of(Objects.requireNonNullElse(marks.getValue("ref"), ""))));
            default -> {
                // Widths, filters, colours: nothing a register keeps.
            }
        }
    }

    private static final int MOST_ROWS_AND_HEADING = SheetFile.MOST_ROWS + 1;

    @Override
    public void characters(char[] letters, int start, int length) {
        if (listening) {
            Refusal.unless(
                    text.length() + length <= LONGEST_CELL, "file", "a cell in row %d is far too long".formatted(row));
            text.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        switch (name) {
            case "v", "t" -> listening = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                while (cells.size() < column) {
                    cells.add(SheetCell.EMPTY);
                }
                cells.add(cell());
            }
            case "row" -> reader.accept(new SheetRow(row, List.copyOf(cells)));
            default -> {
                // As above.
            }
        }
    }

    private SheetCell cell() {
        String value = text.toString();
        if (formula) {
            return new SheetCell(SheetCell.Kind.FORMULA, value);
        }
        return switch (type) {
            case "s" ->
                value.isEmpty()
                        ? SheetCell.EMPTY
                        : SheetCell.text(
                                strings.getItemAt(Integer.parseInt(value)).getString());
            case "inlineStr", "str" -> SheetCell.text(new XSSFRichTextString(value).getString());
            case "b" -> new SheetCell(SheetCell.Kind.YES_NO, value.equals("1") ? "true" : "false");
            case "e" -> new SheetCell(SheetCell.Kind.FAULT, Shown.of(value));
            case "d" -> new SheetCell(SheetCell.Kind.DATE, value);
            default -> value.isEmpty() ? SheetCell.EMPTY : number(value);
        };
    }

    private SheetCell number(String value) {
        BigDecimal number = new BigDecimal(value);
        Refusal.unless(
                number.precision() <= 400 && Math.abs(number.scale()) <= 400,
                "file",
                "a number in row %d is beyond all measure".formatted(row));
        String days = isDay() ? day(number) : null;
        return days == null
                ? new SheetCell(SheetCell.Kind.NUMBER, plain(number))
                : new SheetCell(SheetCell.Kind.DATE, days);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private boolean isDay() {
        var known = styles.getStyleAt(whole(style, 0));
        return known != null && DateUtil.isADateFormat(known.getDataFormat(), known.getDataFormatString());
    }

    /** The day of a serial number; a time of day stays visible, so that it is refused where a day is wanted. */
    private @Nullable String day(BigDecimal serial) {
        BigInteger days = serial.toBigInteger();
        if (days.bitLength() > 30) {
            return null;
        }
        LocalDate day = from1904
                ? LocalDate.of(1904, 1, 1).plusDays(days.longValue())
                : LocalDate.of(1899, 12, 30).plusDays(days.longValue());
        boolean whole = serial.stripTrailingZeros().scale() <= 0;
        return whole ? day.toString() : day + " and a time of day";
    }

    private static int whole(@Nullable String figures, int otherwise) {
        return figures == null ? otherwise : Integer.parseInt(figures);
    }
}
