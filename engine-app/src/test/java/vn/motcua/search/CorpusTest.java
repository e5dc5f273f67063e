package vn.motcua.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Import;
import vn.motcua.testing.ProductTest;

/** The product with the dossiers of {@code corpus.csv}, received by its own commands on the days written there. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ProductTest(properties = {"test=search-corpus", "motcua.search.rebuild-poll=PT0.2S", "motcua.search.drift=PT1H"})
@Import({CorpusClock.class, SearchCorpus.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface CorpusTest {}
