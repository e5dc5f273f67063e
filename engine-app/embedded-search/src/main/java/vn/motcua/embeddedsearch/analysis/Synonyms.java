package vn.motcua.embeddedsearch.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;

/** Inline synonyms in Solr's notation; the rules are split as standard + lowercase + asciifolding does. */
final class Synonyms {

    private Synonyms() {}

    static UnaryOperator<TokenStream> filter(Settings settings) {
        try {
            SolrSynonymParser parser =
                    new SolrSynonymParser(true, settings.getAsBoolean("expand", true), new RuleAnalyzer());
            parser.parse(new StringReader(String.join("\n", settings.getAsList("synonyms"))));
            SynonymMap map = parser.build();
            return map.fst == null ? UnaryOperator.identity() : in -> new SynonymGraphFilter(in, map, true);
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms", e);
        }
    }

    private static final class RuleAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    }
}
