package org.tenderway.methodology;

/** How prices become points, or how price and quality become one index. */
public enum PriceMethod {
    RELATIVE_TO_LOWEST("relative-to-lowest", "weight × lowest price ÷ price"),
    LINEAR("linear from lowest", "weight × (1 − (price − lowest) ÷ (lowest × (multiple − 1))), never below 0"),
    MEAN_DEVIATION("mean-deviation", "mean score − (price − mean) ÷ mean × 100 × points per percent, clamped"),
    OPTIMAL("absolute/optimal", "weight × (maximum − price) ÷ (maximum − optimum), between 0 and the weight"),
    PRICE_PER_QUALITY_POINT("price per quality point", "price ÷ quality points; the lowest wins"),
    VALUE_FOR_MONEY_INDEX("value-for-money index", "quality points × unit ÷ price; the highest wins"),
    FIXED_PRICE("fixed price", "the price is the same for everybody; quality decides");

    private final String title;
    private final String formula;

    PriceMethod(String title, String formula) {
        this.title = title;
        this.formula = formula;
    }

    public String title() {
        return title;
    }

    public String formula() {
        return formula;
    }

    /** Whether price and quality become one index instead of points that are added. */
    public boolean isIndex() {
        return this == PRICE_PER_QUALITY_POINT || this == VALUE_FOR_MONEY_INDEX;
    }

    public boolean isLowestBest() {
        return this == PRICE_PER_QUALITY_POINT;
    }

    public boolean needsPrices() {
        return this != FIXED_PRICE;
    }
}
