package vn.motcua.embeddedsearch.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** Folds composed letters, Vietnamese ones and đ included; keeps the original beside the folded form when asked. */
final class AsciiFolding implements TokenFilterFactory {

    private final String name;
    private final boolean keep;

    AsciiFolding(String name, boolean keep) {
        this.name = name;
        this.keep = keep;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TokenStream create(TokenStream in) {
        return new ASCIIFoldingFilter(in, keep);
    }

    /** Keyword fields hold one term, so there the folded form stands alone. */
    @Override
    public TokenStream normalize(TokenStream in) {
        return new ASCIIFoldingFilter(in, false);
    }

    /** Synonym rules cannot hold two forms of a word either. */
    @Override
    public TokenFilterFactory getSynonymFilter() {
        return keep ? new AsciiFolding(name, false) : this;
    }
}
