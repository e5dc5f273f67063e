package vn.motcua.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Tables for spreadsheets: UTF-8, semicolons, everything quoted. */
public final class Csv {

    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** Stands at the very beginning: spreadsheets take a file without it for another encoding. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /** A line with its end; null is an empty cell. */
    public static String line(List<? extends @Nullable String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** A leading sign would make a spreadsheet compute the cell: it gets an apostrophe. */
    private static String quoted(@Nullable String cell) {
        String value = cell == null ? "" : cell;
        String harmless = value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
