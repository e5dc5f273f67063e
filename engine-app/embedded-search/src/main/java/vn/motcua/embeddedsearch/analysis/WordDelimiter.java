package vn.motcua.embeddedsearch.analysis;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;

/** {@code word_delimiter_graph} with Elasticsearch's switches and their defaults. */
final class WordDelimiter {

    private record Switch(String name, boolean byDefault, int flag) {}

    private static final List<Switch> SWITCHES = List.of(
            new Switch("generate_word_parts", true, WordDelimiterGraphFilter.GENERATE_WORD_PARTS),
            new Switch("generate_number_parts", true, WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS),
            new Switch("catenate_words", false, WordDelimiterGraphFilter.CATENATE_WORDS),
            new Switch("catenate_numbers", false, WordDelimiterGraphFilter.CATENATE_NUMBERS),
            new Switch("catenate_all", false, WordDelimiterGraphFilter.CATENATE_ALL),
            new Switch("split_on_case_change", true, WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE),
            new Switch("split_on_numerics", true, WordDelimiterGraphFilter.SPLIT_ON_NUMERICS),
            new Switch("preserve_original", false, WordDelimiterGraphFilter.PRESERVE_ORIGINAL),
            new Switch("stem_english_possessive", true, WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE));

    private WordDelimiter() {}

    static UnaryOperator<TokenStream> filter(Settings settings) {
        int flags = SWITCHES.stream()
                .filter(s -> settings.getAsBoolean(s.name(), s.byDefault()))
                .mapToInt(Switch::flag)
                .sum();
        boolean adjust = settings.getAsBoolean("adjust_offsets", true);
        return in -> new WordDelimiterGraphFilter(
                in, adjust, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, CharArraySet.EMPTY_SET);
    }
}
