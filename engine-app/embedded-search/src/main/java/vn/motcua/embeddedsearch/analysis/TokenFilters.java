package vn.motcua.embeddedsearch.analysis;

import static vn.motcua.embeddedsearch.analysis.Factories.configured;
import static vn.motcua.embeddedsearch.analysis.Factories.filter;
import static vn.motcua.embeddedsearch.analysis.Factories.normalizing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Token filters by name, with the settings and defaults of Elasticsearch's analysis module. */
final class TokenFilters {

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> byName() {
        Map<String, AnalysisProvider<TokenFilterFactory>> filters = new LinkedHashMap<>();
        filters.put("lowercase", normalizing(LowerCaseFilter::new));
        filters.put(
                "asciifolding",
                (index, environment, name, settings) ->
                        new AsciiFolding(name, settings.getAsBoolean("preserve_original", false)));
        filters.put("trim", normalizing(TrimFilter::new));
        filters.put("reverse", filter(settings -> ReverseStringFilter::new));
        filters.put("unique", filter(settings -> UniqueFilter::new));
        filters.put("remove_duplicates", filter(settings -> RemoveDuplicatesTokenFilter::new));
        filters.put("flatten_graph", filter(settings -> FlattenGraphFilter::new));
        filters.put("truncate", configured(TokenFilters::truncate));
        filters.put("length", filter(TokenFilters::length));
        filters.put("edge_ngram", configured(TokenFilters::edgeNgram));
        filters.put("ngram", configured(TokenFilters::ngram));
        filters.put("word_delimiter_graph", filter(WordDelimiter::filter));
        filters.put("pattern_replace", configured(TokenFilters::patternReplace));
        filters.put("synonym", configured(Synonyms::filter));
        filters.put("synonym_graph", configured(Synonyms::filter));
        return filters;
    }

    /** Those that an index may use by name alone. */
    static List<PreConfiguredTokenFilter> ready() {
        return List.of(
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                PreConfiguredTokenFilter.singleton("trim", true, TrimFilter::new),
                PreConfiguredTokenFilter.singleton("reverse", false, ReverseStringFilter::new),
                PreConfiguredTokenFilter.singleton("unique", false, UniqueFilter::new));
    }

    private static UnaryOperator<TokenStream> truncate(Settings settings) {
        int length = settings.getAsInt("length", 10);
        return in -> new TruncateTokenFilter(in, length);
    }

    private static UnaryOperator<TokenStream> length(Settings settings) {
        int min = settings.getAsInt("min", 0);
        int max = settings.getAsInt("max", Integer.MAX_VALUE);
        return in -> new LengthFilter(in, min, max);
    }

    private static UnaryOperator<TokenStream> edgeNgram(Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        boolean keep = settings.getAsBoolean("preserve_original", false);
        return in -> new EdgeNGramTokenFilter(in, min, max, keep);
    }

    private static UnaryOperator<TokenStream> ngram(Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        boolean keep = settings.getAsBoolean("preserve_original", false);
        return in -> new NGramTokenFilter(in, min, max, keep);
    }

    private static UnaryOperator<TokenStream> patternReplace(Settings settings) {
        Pattern pattern = Pattern.compile(settings.get("pattern"));
        String replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return in -> new PatternReplaceFilter(in, pattern, replacement, all);
    }
}
