package vn.motcua.decisions;

import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/** The stock FEEL engine with a memory for what it has parsed: a table changed in one cell is parsed in that cell only. */
final class ParsedOnce extends ScalaFeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new ScalaFeelEngine(getCustomFunctionProviders()) {
            @Override
            protected org.camunda.feel.FeelEngine buildFeelEngine(
                    CustomFunctionTransformer functions, CompositeValueMapper values) {
                return new Remembering(super.buildFeelEngine(functions, values));
            }
        };
    }

    @SuppressWarnings("deprecation") // the way by which Camunda's tables evaluate
    private static final class Remembering extends org.camunda.feel.FeelEngine {

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

        Remembering(org.camunda.feel.FeelEngine stock) {
            super(stock.functionProvider(), stock.valueMapper(), stock.configuration(), () -> {
                throw new UnsupportedOperationException("A decision knows no clock; the reference date is an input");
            });
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return expressions.computeIfAbsent(text, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return unaryTests.computeIfAbsent(text, super::parseUnaryTests);
        }
    }
}
