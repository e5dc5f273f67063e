package vn.motcua.embeddedsearch.analysis;

import static vn.motcua.embeddedsearch.analysis.Factories.tokenizer;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.UnicodeWhitespaceTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers by name; {@code standard} comes with the server. */
final class Tokenizers {

    private static final String NOT_A_WORD = "\\W+";

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> byName() {
        return Map.of(
                "keyword", tokenizer(Tokenizers::keyword),
                "whitespace", tokenizer(Tokenizers::whitespace),
                "pattern", tokenizer(Tokenizers::pattern),
                "ngram", tokenizer(Tokenizers::ngram),
                "edge_ngram", tokenizer(Tokenizers::edgeNgram));
    }

    /** Those that an index may use by name alone. */
    static List<PreConfiguredTokenizer> ready() {
        return List.of(
                PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
                PreConfiguredTokenizer.singleton("whitespace", UnicodeWhitespaceTokenizer::new),
                PreConfiguredTokenizer.singleton(
                        "pattern", () -> new PatternTokenizer(Pattern.compile(NOT_A_WORD), -1)),
                PreConfiguredTokenizer.singleton("ngram", NGramTokenizer::new),
                PreConfiguredTokenizer.singleton("edge_ngram", () -> new EdgeNGramTokenizer(1, 2)));
    }

    private static Supplier<Tokenizer> keyword(Settings settings) {
        int buffer = settings.getAsInt("buffer_size", 256);
        return () -> new KeywordTokenizer(buffer);
    }

    private static Supplier<Tokenizer> whitespace(Settings settings) {
        int length = settings.getAsInt("max_token_length", 255);
        return () -> new WhitespaceTokenizer(Tokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, length);
    }

    private static Supplier<Tokenizer> pattern(Settings settings) {
        Pattern pattern = Pattern.compile(settings.get("pattern", NOT_A_WORD));
        int group = settings.getAsInt("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }

    private static Supplier<Tokenizer> ngram(Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        return () -> new NGramTokenizer(min, max);
    }

    private static Supplier<Tokenizer> edgeNgram(Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        return () -> new EdgeNGramTokenizer(min, max);
    }
}
