package vn.motcua.engine.camunda;

import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * Camunda's FEEL engine, which parses each expression of a table at every evaluation; this one does it once, and has no
 * clock. What is kept are the expressions of deployed tables, as many as there are.
 */
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

    /** The engine as Camunda has set it up, with a memory for what it has parsed; parsed expressions never change. */
    @SuppressWarnings("deprecation") // the way by which Camunda's tables evaluate
    static final class Remembering extends org.camunda.feel.FeelEngine {

        /** The day of a decision is one of its inputs: what a table says must not hang on when it is asked. */
        private static final FeelEngineClock NO_CLOCK = () -> {
            throw new UnsupportedOperationException("A decision knows no clock; the reference date is an input");
        };

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

        Remembering(org.camunda.feel.FeelEngine stock) {
            super(stock.functionProvider(), stock.valueMapper(), stock.configuration(), NO_CLOCK);
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
