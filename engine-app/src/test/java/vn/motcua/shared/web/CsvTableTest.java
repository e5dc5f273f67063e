package vn.motcua.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.web.CsvTable.Line;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\r\n1;2\r\n",
                "\uFEFFa;b\n1;2",
                "a,b\n1,2\n",
                "a\tb\n1\t2\n",
                "\"a\";\"b\"\r\"1\";\"2\"",
                " a ; b \n 1 ; \"2\" "
            })
    void readsTheSameTableHoweverItIsWritten(String text) {
        assertThat(CsvTable.read(text)).containsExactly(new Line(1, List.of("a", "b")), new Line(2, List.of("1", "2")));
    }

    @Test
    void keepsSeparatorsQuotesAndLineBreaksWithinQuotes() {
        assertThat(CsvTable.read("a;b\n\"x;y\n\"\"z\"\"\";,\n\nc;d\n"))
                .containsExactly(
                        new Line(1, List.of("a", "b")),
                        new Line(2, List.of("x;y\n\"z\"", ",")),
                        new Line(5, List.of("c", "d")));
    }

    @Test
    void aQuoteThatNobodyClosesHidesNoLine() {
        assertThat(CsvTable.read("a;\"b\nc;d")).containsExactly(new Line(1, List.of("a", "b\nc;d")));
    }

    @Test
    void composesLettersAndTakesTheDisarmingApostropheOff() {
        assertThat(CsvTable.read("Hoa\u0300;'=1+1;'quoted'"))
                .containsExactly(new Line(1, List.of("Ho\u00e0", "=1+1", "'quoted'")));
    }

    /** A million quotes within a cell, which would take hours if each were a look at the whole cell. */
    @Test
    @Timeout(60)
    void aCellFullOfQuotesTakesNoLongerThanAnother() {
        assertThat(CsvTable.read("a;" + "x\"".repeat(1_000_000)).get(0).cells())
                .hasSize(2)
                .allSatisfy(cell -> assertThat(cell).hasSizeLessThanOrEqualTo(10_000));
    }

    @Test
    void readsWhatCsvWrites() {
        List<String> cells = List.of("=cmd", "a;b", "\"q\"", "-1", "x\ny", "đường");
        assertThat(CsvTable.read(Csv.BYTE_ORDER_MARK + Csv.line(cells))).containsExactly(new Line(1, cells));
    }
}
