package vn.motcua.embeddedsearch.analysis;

import java.io.Reader;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** Turns a function over Lucene's streams into what Elasticsearch asks for. */
final class Factories {

    private Factories() {}

    /** A token filter that needs no settings. */
    static AnalysisProvider<TokenFilterFactory> filter(Function<Settings, UnaryOperator<TokenStream>> make) {
        return (index, environment, name, settings) -> plain(name, make.apply(settings));
    }

    /** A token filter that also serves keyword fields (normalizers). */
    static AnalysisProvider<TokenFilterFactory> normalizing(UnaryOperator<TokenStream> filter) {
        return (index, environment, name, settings) -> normalizing(name, filter);
    }

    /** A token filter that is useless without settings and refused without them. */
    static AnalysisProvider<TokenFilterFactory> configured(Function<Settings, UnaryOperator<TokenStream>> make) {
        return AnalysisPlugin.requiresAnalysisSettings(filter(make));
    }

    static AnalysisProvider<TokenizerFactory> tokenizer(Function<Settings, Supplier<Tokenizer>> make) {
        return (index, environment, name, settings) -> TokenizerFactory.newFactory(name, make.apply(settings));
    }

    static TokenFilterFactory normalizing(String name, UnaryOperator<TokenStream> filter) {
        return new NormalizingTokenFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public TokenStream create(TokenStream in) {
                return filter.apply(in);
            }
        };
    }

    private static TokenFilterFactory plain(String name, UnaryOperator<TokenStream> filter) {
        return new TokenFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public TokenStream create(TokenStream in) {
                return filter.apply(in);
            }
        };
    }

    static CharFilterFactory characters(String name, UnaryOperator<Reader> filter) {
        return new CharFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader create(Reader in) {
                return filter.apply(in);
            }
        };
    }

    static CharFilterFactory normalizingCharacters(String name, UnaryOperator<Reader> filter) {
        return new NormalizingCharFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader create(Reader in) {
                return filter.apply(in);
            }
        };
    }
}
