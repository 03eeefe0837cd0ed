import { Component, type ComponentChildren, type FunctionComponent, h } from 'preact';

/** A component that is drawn again only when a prop is another value (`memo`, without the compatibility layer). */
export function unlessSame<Props extends object>(
  draw: (props: Props) => ComponentChildren,
): FunctionComponent<Props> {
  class Drawn extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const present: Props = this.props;
      return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== present[name]);
    }
    override render() {
      return h(draw as FunctionComponent<Props>, this.props as Props);
    }
  }
  return Drawn as unknown as FunctionComponent<Props>;
}
