package vn.motcua.shared.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table as spreadsheets write it: with or without byte order mark, cells separated by semicolons, commas or
 * tabs, whichever the first line uses, quoted where they contain one. The apostrophe with which {@link Csv} disarms a
 * cell is taken off again.
 */
public final class CsvTable {

    /**
     * A line that is not blank.
     *
     * @param number of the line in the file on which it begins, from 1
     * @param cells in NFC, without blanks at their ends
     */
    public record Line(int number, List<String> cells) {}

    private static final int MOST_OF_CELL = 10_000;

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    /** Whether the cell has nothing but white space yet: asked for at each quote, so not looked up in the cell. */
    private boolean blank = true;

    private int at;
    private int line = 1;
    private int begun = 1;

    private CsvTable(String text) {
        this.text = text.startsWith(Csv.BYTE_ORDER_MARK) ? text.substring(1) : text;
        this.separator = separator(this.text);
    }

    /** The lines; a quote that nobody closes lasts to the end of the file. */
    public static List<Line> read(String text) {
        CsvTable table = new CsvTable(text);
        while (table.at < table.text.length()) {
            table.step();
        }
        table.endLine();
        return table.lines;
    }

    private void step() {
        char sign = text.charAt(at);
        if (sign == '"' && blank) {
            cell.setLength(0);
            blank = false;
            quoted();
        } else if (sign == separator) {
            endCell();
            at++;
        } else if (sign == '\n' || sign == '\r') {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
            endLine();
            begun = line;
        } else {
            append(sign);
            at++;
        }
    }

    /** What goes beyond the most that a cell may have is left out; no column takes so much. */
    private void append(char sign) {
        blank &= Character.isWhitespace(sign);
        if (cell.length() < MOST_OF_CELL) {
            cell.append(sign);
        }
    }

    /** From a quote to the one that closes it; two of them are one of the cell. */
    private void quoted() {
        for (at++; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"' && !text.startsWith("\"\"", at)) {
                at++;
                return;
            }
            at += sign == '"' ? 1 : 0;
            line += sign == '\n' ? 1 : 0;
            append(sign);
        }
    }

    private void endCell() {
        String value = Normalizer.normalize(cell.toString().strip(), Normalizer.Form.NFC);
        cells.add(value.matches("(?s)'[=+\\-@\t\r].*") ? value.substring(1) : value);
        cell.setLength(0);
        blank = true;
    }

    private void endLine() {
        endCell();
        if (cells.stream().anyMatch(value -> !value.isEmpty())) {
            lines.add(new Line(begun, List.copyOf(cells)));
        }
        cells = new ArrayList<>();
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
