import './view-choice.css';

type ViewChoiceProps<View extends string> = {
  views: readonly { name: View; label: string }[];
  chosen: View;
  onChoose: (view: View) => void;
};

/** Ways to look at the same thing, one of them chosen. */
export const ViewChoice = <View extends string>({ views, chosen, onChoose }: ViewChoiceProps<View>) => (
  <div class="view-choice">
    {views.map(({ name, label }) => (
      <button type="button" key={name} aria-pressed={chosen === name} onClick={() => onChoose(name)}>
        {label}
      </button>
    ))}
  </div>
);
